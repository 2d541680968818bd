import { useEffect, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Listed } from '../desk/use-desk';
import { pathOf } from '../desk/words';
import { attributeLabels } from '../translations/fields';
import type { EntryView } from '../unsaved/UnsavedPanel';

interface Hidden extends Listed {
  field: string;
}

interface Connected {
  label?: string;
  status?: string;
  apiData?: { documentId?: string };
}

interface View extends EntryView {
  document?: { updatedAt?: string };
}

/** Before somebody publishes: what the entry names, and readers will not see there until it is published itself. */
export function HiddenPanel({ model, documentId, document }: View) {
  const values = useForm('HiddenPanel', (form) => form.values) as Record<string, unknown>;
  const stored = useHidden(model, documentId, document?.updatedAt);
  const added = Object.entries(values).flatMap(([field, value]) =>
    changesIn(value, 'connect')
      .filter(({ status }) => status === 'draft')
      .map(({ label = '', apiData }) => ({ field, title: label, key: apiData?.documentId })),
  );
  const removed = new Set(
    Object.values(values).flatMap((value) =>
      changesIn(value, 'disconnect').map(({ apiData }) => apiData?.documentId),
    ),
  );
  const left = stored.filter((one) => !removed.has(one.documentId));
  if (left.length + added.length === 0) return null;
  return {
    title: '发布后还看不到',
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography textColor="warning700">
          下面这些关联还是草稿，要先发布它们，网页上才会出现：
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {left.map((one) => (
            <li key={`${one.field} ${one.documentId}`}>
              {`${attributeLabels[one.field] ?? one.field}：`}
              <Link tag={NavLink} to={pathOf(one)}>
                {one.title}
              </Link>
            </li>
          ))}
          {added.map(({ field, title, key }) => (
            <li key={`${field} ${key}`}>{`${attributeLabels[field] ?? field}：${title}`}</li>
          ))}
        </Flex>
      </Flex>
    ),
  };
}

function changesIn(value: unknown, kind: 'connect' | 'disconnect'): Connected[] {
  const changes = (value as Record<string, unknown> | null | undefined)?.[kind];
  return Array.isArray(changes) ? (changes as Connected[]) : [];
}

function useHidden(model: string, documentId: string | undefined, savedAt: string | undefined) {
  const { get } = useFetchClient();
  const [hidden, setHidden] = useState<Hidden[]>([]);
  useEffect(() => {
    if (!documentId || !savedAt || !model.startsWith('api::')) return setHidden([]);
    get<{ data: Hidden[] }>(`/portal/desk/hidden/${model}/${documentId}`).then(
      ({ data }) => setHidden(data.data),
      () => setHidden([]),
    );
  }, [get, model, documentId, savedAt]);
  return hidden;
}
