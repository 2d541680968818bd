import { useState } from 'react';
import { useAuth, useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { refusalOf } from '../refusal';
import { attributeLabels } from '../translations/fields';
import type { EntryView } from '../unsaved/UnsavedPanel';

const MOST = 300;

interface Picture {
  id: number;
  name: string;
  mime: string;
  alternativeText?: string | null;
}

/** Pictures of an entry that say nothing to those who do not see them. */
export function PictureTextPanel({ activeTab }: EntryView) {
  const values = useForm('PictureTextPanel', (form) => form.values) as Record<string, unknown>;
  const [written, setWritten] = useState<number[]>([]);
  const silent = Object.entries(values).flatMap(([field, value]) =>
    [value ?? []]
      .flat()
      .filter(isPicture)
      .filter(({ id, alternativeText }) => !alternativeText?.trim() && !written.includes(id))
      .map((picture) => ({ field, picture })),
  );
  if (activeTab === 'published' || silent.length === 0) return null;
  return {
    title: '图片还没有替代文字',
    content: (
      <Flex direction="column" alignItems="stretch" gap={4} width="100%">
        {silent.map(({ field, picture }) => (
          <PictureText
            key={picture.id}
            label={`${attributeLabels[field] ?? field}：${picture.name}`}
            picture={picture}
            onWritten={() => setWritten([...written, picture.id])}
          />
        ))}
      </Flex>
    ),
  };
}

const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' &&
  value !== null &&
  'mime' in value &&
  String(value.mime).startsWith('image/');

interface PictureTextProps {
  label: string;
  picture: Picture;
  onWritten(): void;
}

/** The text goes with the file, wherever it is used: who may not change files asks somebody who may. */
function PictureText({ label, picture, onWritten }: PictureTextProps) {
  const may = useAuth('PictureText', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::upload.assets.update'),
  );
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [text, setText] = useState('');
  const save = async () => {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ alternativeText: text.trim() }));
    try {
      await post(`/upload?id=${picture.id}`, form);
      onWritten();
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalOf(error).message });
    }
  };
  if (!may) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {`${label}。图上有什么？请能管理文件的同事在媒体库里补上；纯装饰的不用。`}
      </Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root
        name={`alternative-${picture.id}`}
        hint="图上有什么，念给看不见的人听；纯装饰的不用写。"
      >
        <Field.Label>{label}</Field.Label>
        <Field.Input
          maxLength={MOST}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Button variant="tertiary" disabled={text.trim() === ''} onClick={() => void save()}>
        写给这张图
      </Button>
    </Flex>
  );
}
