import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import {
  Box,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { refusalOf } from '../refusal';

const FIELDS = {
  column: { label: '把栏目改为', model: 'api::column.column', name: 'name' },
  topics: { label: '加入专题', model: 'api::topic.topic', name: 'title' },
} as const;
type Field = keyof typeof FIELDS;

/** As the CMS answers; see `Changed` in its feature. */
interface Answer {
  changed: number;
  refused: { documentId: string; title: string; reason: string }[];
}

type Option = { documentId: string } & Record<string, unknown>;

interface BulkChangeProps {
  documentIds: string[];
  onClose(): void;
}

/** Sets the column of several articles, or adds a topic to them; says which were refused, and why. */
export function BulkChange({ documentIds, onClose }: BulkChangeProps) {
  const { post } = useFetchClient();
  const [field, setField] = useState<Field>('column');
  const [target, setTarget] = useState<string>();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const options = useOptions(field);

  const change = async (partly: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const asked = { documentIds, field, target, partly };
      const { data } = await post<{ data: Answer }>('/portal/desk/articles/change', asked);
      setAnswer(data.data);
      // The list was read before.
      if (data.data.refused.length === 0) window.location.reload();
    } catch (error) {
      setFailure(refusalOf(error).message);
    }
    setBusy(false);
  };
  const close = () => {
    if (answer && answer.changed > 0) window.location.reload();
    onClose();
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{`选了 ${documentIds.length} 篇文章。改的是草稿，读者看到的不变，直到发布。`}</Typography>
          <Field.Root name="field">
            <Field.Label>改什么</Field.Label>
            <SingleSelect
              value={field}
              onChange={(value) => {
                setField(value as Field);
                setTarget(undefined);
              }}
            >
              {Object.entries(FIELDS).map(([name, { label }]) => (
                <SingleSelectOption key={name} value={name}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root name="target">
            <Field.Label>{FIELDS[field].label}</Field.Label>
            <SingleSelect
              value={target ?? null}
              placeholder="请选择"
              onChange={(value) => setTarget(String(value))}
            >
              {options.map((option) => (
                <SingleSelectOption key={option.documentId} value={option.documentId}>
                  {String(option[FIELDS[field].name])}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          {failure && (
            <Typography role="alert" textColor="danger600">
              {failure}
            </Typography>
          )}
          {answer && answer.refused.length > 0 && <Refused answer={answer} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {answer ? '关闭' : '取消'}
        </Button>
        {answer && answer.refused.length > 0 && answer.changed === 0 ? (
          <Button loading={isBusy} onClick={() => void change(true)}>
            只改能改的
          </Button>
        ) : (
          <Button
            disabled={!target || answer !== null}
            loading={isBusy}
            onClick={() => void change(false)}
          >
            修改
          </Button>
        )}
      </Modal.Footer>
    </>
  );
}

const Refused = ({ answer: { changed, refused } }: { answer: Answer }) => (
  <Box role="alert">
    <Typography fontWeight="bold" textColor="danger600">
      {changed === 0 ? '一篇也没有改，因为这几篇不能改：' : `改了 ${changed} 篇。这几篇没有改：`}
    </Typography>
    <ul>
      {refused.map(({ documentId, title, reason }) => (
        <li key={documentId}>{`“${title}”：${reason}`}</li>
      ))}
    </ul>
  </Box>
);

function useOptions(field: Field): Option[] {
  const { get } = useFetchClient();
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    const { model } = FIELDS[field];
    setOptions([]);
    get<{ results: Option[] }>(
      `/content-manager/collection-types/${model}?pageSize=100&sort=order:ASC`,
    ).then(
      ({ data }) => setOptions(data.results),
      () => setOptions([]),
    );
  }, [get, field]);
  return options;
}
