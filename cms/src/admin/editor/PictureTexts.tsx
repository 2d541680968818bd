import { useState, type FormEvent } from 'react';
import { Button, Checkbox, Field, Flex, Modal } from '@strapi/design-system';

const MOST = 300;

interface Picture {
  src: string;
  alt: string;
}

interface PictureTextsProps<T extends Picture> {
  pictures: T[];
  /** Told the same pictures, each with its text; an empty one is a decoration. */
  onDone(pictures: T[]): void;
  onClose(): void;
}

/** Before pictures are put into a text: what is on each of them, for those who do not see it. */
export function PictureTexts<T extends Picture>({
  pictures,
  onDone,
  onClose,
}: PictureTextsProps<T>) {
  const [texts, setTexts] = useState(() => pictures.map(({ alt }) => alt));
  const [decorative, setDecorative] = useState(() => pictures.map(() => false));
  const [isAsked, setAsked] = useState(false);
  const isMissing = (index: number) => !decorative[index] && texts[index]?.trim() === '';
  const put = <V,>(list: V[], place: number, value: V) =>
    list.map((one, index) => (index === place ? value : one));

  const save = (event: FormEvent) => {
    event.preventDefault();
    // The article's own form lies around this one in React's tree.
    event.stopPropagation();
    setAsked(true);
    if (pictures.some((_, index) => isMissing(index))) return;
    onDone(
      pictures.map((picture, index) => ({
        ...picture,
        alt: decorative[index] ? '' : texts[index]!.trim(),
      })),
    );
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={save}>
          <Modal.Header closeLabel="关闭">
            <Modal.Title>图上有什么？</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={6}>
              {pictures.map(({ src }, index) => (
                <Flex key={src} gap={4} alignItems="flex-start">
                  <img
                    src={src}
                    alt=""
                    style={{ width: '14rem', maxHeight: '10rem', objectFit: 'contain' }}
                  />
                  <Flex direction="column" alignItems="stretch" gap={2} style={{ flex: 1 }}>
                    <Field.Root
                      name={`text-${index}`}
                      hint="念给看不见图的人听，例如“村民在广场上领取口罩”。"
                      error={
                        isAsked && isMissing(index)
                          ? '请写一句图上有什么；纯粹装饰的，打勾。'
                          : undefined
                      }
                    >
                      <Field.Label>替代文字</Field.Label>
                      <Field.Input
                        autoFocus={index === 0}
                        maxLength={MOST}
                        value={texts[index]}
                        disabled={decorative[index]}
                        onChange={(event) => setTexts(put(texts, index, event.target.value))}
                      />
                      <Field.Error />
                      <Field.Hint />
                    </Field.Root>
                    <Checkbox
                      checked={decorative[index]}
                      onCheckedChange={(value) =>
                        setDecorative(put(decorative, index, value === true))
                      }
                    >
                      装饰性图片，不用念
                    </Checkbox>
                  </Flex>
                </Flex>
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              取消
            </Button>
            <Button type="submit">插入</Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
