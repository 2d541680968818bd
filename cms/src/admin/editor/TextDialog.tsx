import { useState, type FormEvent } from 'react';
import { Button, Field, Flex, Modal } from '@strapi/design-system';

interface TextDialogProps {
  title: string;
  label: string;
  hint: string;
  initial: string;
  /** A message when the value cannot be taken, otherwise null. */
  check?: (value: string) => string | null;
  onSave: (value: string) => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** Asks for one line of text: a link's address, a picture's alternative text. */
export function TextDialog(props: TextDialogProps) {
  const { title, label, hint, initial, check, onSave, onRemove, onClose } = props;
  const [value, setValue] = useState(initial);
  const [error, setError] = useState<string>();

  const save = (event: FormEvent) => {
    event.preventDefault();
    // The article's own form lies around this one in React's tree.
    event.stopPropagation();
    const problem = check?.(value.trim()) ?? null;
    if (problem) return setError(problem);
    onSave(value.trim());
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={save}>
          <Modal.Header closeLabel="关闭">
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Field.Root name="text" hint={hint} error={error}>
              <Field.Label>{label}</Field.Label>
              <Field.Input
                autoFocus
                value={value}
                onChange={(event) => setValue(event.target.value)}
              />
              <Field.Error />
              <Field.Hint />
            </Field.Root>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              取消
            </Button>
            <Flex gap={2}>
              {onRemove && (
                <Button
                  variant="danger-light"
                  onClick={() => {
                    onRemove();
                    onClose();
                  }}
                >
                  取消链接
                </Button>
              )}
              <Button type="submit">确定</Button>
            </Flex>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
