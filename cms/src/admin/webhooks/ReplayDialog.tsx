import { useState } from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { KINDS } from '../dates/kinds';

type By = 'sequence' | 'time';

interface ReplayDialogProps {
  /** One is under way: another takes its place. */
  isReplaying: boolean;
  onReplay(range: { from: number | string; until?: number | string }): Promise<void>;
}

const WORDS: Readonly<Record<By, { label: string; example: string; wrong: string }>> = {
  time: { label: '按时间', example: KINDS.datetime.example, wrong: '请写成年、月、日和时间' },
  sequence: { label: '按变更的序号', example: '128', wrong: '序号是大于 0 的整数' },
};

/** What was typed, as the CMS takes it; null when it is neither. */
function read(by: By, text: string): number | string | null {
  if (by === 'sequence') return /^[1-9]\d{0,14}$/.test(text.trim()) ? Number(text.trim()) : null;
  const moment = KINDS.datetime.read(text, new Date());
  return moment.ok ? moment.value : null;
}

/** Asks for the range of changes that are to be sent again. */
export function ReplayDialog({ isReplaying, onReplay }: ReplayDialogProps) {
  const [open, setOpen] = useState(false);
  const [by, setBy] = useState<By>('time');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [tried, setTried] = useState(false);
  const start = read(by, from);
  const end = until.trim() === '' ? undefined : read(by, until);
  const { example, wrong } = WORDS[by];

  const submit = async () => {
    setTried(true);
    if (start === null || end === null) return;
    setOpen(false);
    setTried(false);
    await onReplay({ from: start, ...(end !== undefined && { until: end }) });
  };

  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary">重放</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>重放一段变更</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              把这一段的通知按先后再发一遍，编号与原来相同，接收方据此认得。新的变更排在它们后面。
            </Typography>
            {isReplaying && (
              <Typography textColor="danger600">
                现在正在重放另一段。开始这一段，那一段没发完的就不发了。
              </Typography>
            )}
            <Field.Root>
              <Field.Label>怎样选</Field.Label>
              <SingleSelect value={by} onChange={(value) => setBy(value as By)}>
                {(Object.keys(WORDS) as By[]).map((key) => (
                  <SingleSelectOption key={key} value={key}>
                    {WORDS[key].label}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root name="from" required error={tried && start === null ? wrong : undefined}>
              <Field.Label>从</Field.Label>
              <TextInput
                value={from}
                placeholder={`如 ${example}`}
                onChange={(event) => setFrom(event.target.value)}
              />
              <Field.Error />
            </Field.Root>
            <Field.Root
              name="until"
              hint="不填就到最新的一条"
              error={tried && end === null ? wrong : undefined}
            >
              <Field.Label>到</Field.Label>
              <TextInput
                value={until}
                placeholder={`如 ${example}`}
                onChange={(event) => setUntil(event.target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">取消</Button>
          </Modal.Close>
          <Button onClick={() => void submit()}>开始重放</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
