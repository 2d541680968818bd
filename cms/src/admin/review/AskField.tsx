import { useEffect, useState } from 'react';
import {
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Ask } from './forms';

interface AskFieldProps {
  ask: Ask;
  values: Readonly<Record<string, unknown>>;
  onChange(more: Record<string, unknown>): void;
}

export function AskField({ ask, values, onChange }: AskFieldProps) {
  switch (ask.kind) {
    case 'text':
      return (
        <Field.Root name={ask.name} required={ask.isNeeded}>
          <Field.Label>{ask.label}</Field.Label>
          <Textarea
            maxLength={500}
            value={String(values[ask.name] ?? '')}
            onChange={({ target }) => onChange({ [ask.name]: target.value })}
          />
        </Field.Root>
      );
    case 'checks': {
      const checked = (values[ask.name] ?? []) as string[];
      return (
        <Flex
          tag="fieldset"
          direction="column"
          alignItems="flex-start"
          gap={2}
          style={{ border: 0 }}
        >
          <Typography tag="legend" variant="pi" fontWeight="bold">
            {ask.label}
          </Typography>
          {ask.options.map((option) => (
            <Checkbox
              key={option}
              checked={checked.includes(option)}
              onCheckedChange={(is: boolean | 'indeterminate') =>
                onChange({
                  [ask.name]:
                    is === true
                      ? [...checked, option]
                      : checked.filter((other) => other !== option),
                })
              }
            >
              {option}
            </Checkbox>
          ))}
        </Flex>
      );
    }
    case 'choice':
      return (
        <Field.Root name={ask.name} required>
          <Field.Label>{ask.label}</Field.Label>
          <SingleSelect
            value={String(values[ask.name] ?? '')}
            onChange={(value: string | number) => onChange({ [ask.name]: String(value) })}
          >
            {ask.options.map(({ value, label }) => (
              <SingleSelectOption key={value} value={value}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      );
    case 'moment':
      return (
        <Flex gap={2} alignItems="flex-end">
          <Field.Root name="day" required>
            <Field.Label>{ask.label}</Field.Label>
            <TextInput
              type="date"
              value={String(values.day ?? '')}
              onChange={({ target }) => onChange({ day: target.value })}
            />
          </Field.Root>
          <Field.Root name="time" required>
            <Field.Label>几点几分</Field.Label>
            <TextInput
              type="time"
              value={String(values.time ?? '')}
              onChange={({ target }) => onChange({ time: target.value })}
            />
          </Field.Root>
        </Flex>
      );
    case 'article':
      return values.as === 'replaced' ? (
        <ArticleField ask={ask} values={values} onChange={onChange} />
      ) : null;
  }
}

interface Article {
  documentId: string;
  title: string;
}

const ARTICLES = '/content-manager/collection-types/api::article.article';
const OFFERED = 20;

/** Among what is published, by words of the title. */
function ArticleField({
  ask,
  values,
  onChange,
}: AskFieldProps & { ask: Ask & { kind: 'article' } }) {
  const { get } = useFetchClient();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Article[]>([]);
  useEffect(() => {
    const params = { _q: words, pageSize: OFFERED, status: 'published' };
    let isCurrent = true;
    void get<{ results: Article[] }>(ARTICLES, { params }).then(
      ({ data }) => isCurrent && setFound(data.results),
      () => isCurrent && setFound([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, words]);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="words">
        <Field.Label>{`${ask.label}：按标题找`}</Field.Label>
        <TextInput value={words} onChange={({ target }) => setWords(target.value)} />
      </Field.Root>
      <SingleSelect
        aria-label={ask.label}
        value={String(values[ask.name] ?? '')}
        onChange={(value: string | number) => onChange({ [ask.name]: String(value) })}
      >
        {found.map(({ documentId, title }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Flex>
  );
}
