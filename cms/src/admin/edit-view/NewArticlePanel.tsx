import { useEffect, useRef, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import type { EntryView } from '../unsaved/UnsavedPanel';
import { attributeLabels } from '../translations/fields';

const ARTICLE = 'api::article.article';
const MINUTE_MS = 60_000;

interface Named {
  id: number;
  documentId: string;
  name: string;
}

/** As the CMS answers; see `Defaults` in its feature. */
interface Defaults {
  source: string | null;
  responsibleEditor: string | null;
  column: Named | null;
  village: Named | null;
  department: Named | null;
}

/**
 * Fills a new article as its author's last one, as soon as they write: a form that nobody touched stays untouched, and leaving it asks
 * nothing.
 */
export function NewArticlePanel({ model, documentId }: EntryView) {
  const isNew = model === ARTICLE && !documentId;
  const defaults = useDefaults(isNew);
  const { modified, getValues, onChange } = useForm('NewArticlePanel', (form) => form);
  const [filled, setFilled] = useState<string[]>([]);
  const isDone = useRef(false);
  useEffect(() => {
    if (!defaults || !modified || isDone.current) return;
    isDone.current = true;
    const written = getValues() as Record<string, unknown>;
    const missing = Object.entries(valuesOf(defaults)).filter(([name]) => isEmpty(written[name]));
    for (const [name, value] of missing) onChange(name, value);
    setFilled(missing.map(([name]) => attributeLabels[name] ?? name));
  }, [defaults, modified, getValues, onChange]);
  if (!isNew || filled.length === 0) return null;
  const content = (
    <Typography textColor="neutral700">{`${filled.join('、')}。不对的请改。`}</Typography>
  );
  return { title: '已替您填好', content };
}

function useDefaults(isNew: boolean): Defaults | null {
  const { get } = useFetchClient();
  const [defaults, setDefaults] = useState<Defaults | null>(null);
  useEffect(() => {
    if (!isNew) return;
    get<{ data: Defaults }>('/portal/desk/new-article').then(
      ({ data }) => setDefaults(data.data),
      // Nothing is filled in, and nothing else is lost.
      () => setDefaults(null),
    );
  }, [get, isNew]);
  return defaults;
}

/** Form values of what is known. */
function valuesOf({ source, responsibleEditor, ...named }: Defaults): Record<string, unknown> {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  return {
    ...(source && { source }),
    displayDate: new Date(now).toISOString(),
    ...(responsibleEditor && { responsibleEditor }),
    ...related('column', 'column', named.column),
    ...related('villages', 'village', named.village),
    ...related('department', 'department', named.department),
  };
}

/** A relation as Strapi's input adds one. */
function related(field: string, type: string, entry: Named | null): Record<string, object> {
  if (!entry) return {};
  const { id, documentId, name } = entry;
  const connected = {
    id,
    apiData: { id, documentId, isTemporary: true },
    __temp_key__: 'a0',
    name,
    label: name,
    href: `../collection-types/api::${type}.${type}/${documentId}`,
  };
  return { [field]: { connect: [connected], disconnect: [] } };
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && 'connect' in value) {
    return Array.isArray(value.connect) && value.connect.length === 0;
  }
  return value === null || value === undefined || value === '';
}
