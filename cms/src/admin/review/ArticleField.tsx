import { useEffect, useState } from 'react';
import { Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';

interface Article {
  documentId: string;
  title: string;
}

interface ArticleFieldProps {
  label: string;
  /** A documentId; empty for none. */
  value: string;
  onChange(documentId: string): void;
}

const ARTICLES = '/content-manager/collection-types/api::article.article';
const OFFERED = 6;

/** Among what is published, by words of the title. */
export function ArticleField({ label, value, onChange }: ArticleFieldProps) {
  const { get } = useFetchClient();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Article[] | null>(null);
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
      <Field.Root name="words" hint="打标题里的几个字，在下面选一篇已经发布的">
        <Field.Label>{label}</Field.Label>
        <TextInput value={words} onChange={({ target }) => setWords(target.value)} />
        <Field.Hint />
      </Field.Root>
      {found?.length === 0 && (
        <Typography role="status" textColor="neutral600">
          没有找到已经发布的文章，换几个字试试。
        </Typography>
      )}
      <Radio.Group aria-label={`选择${label}`} value={value} onValueChange={onChange}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {found?.map(({ documentId, title }) => (
            <Radio.Item key={documentId} value={documentId}>
              {title}
            </Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Flex>
  );
}
