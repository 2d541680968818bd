import { useCallback, useEffect, useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useField, type StrapiApp } from '@strapi/strapi/admin';
import { Lost } from '../Lost';
import { usePersonApi } from './api';
import { labelsOf } from './words';

/** By their ids, as filters have them; as soon as somebody was chosen. */
let labels: ReadonlyMap<string, string> = new Map();

/** Whom a list is asked about. Strapi's own choice tells nobody from somebody else of the same name. */
function PersonFilter({ name, 'aria-label': label }: { name: string; 'aria-label': string }) {
  const api = usePersonApi();
  const field = useField<string>(name);
  const [known, setKnown] = useState(labels);
  const [isLost, setLost] = useState(false);
  const read = useCallback(async () => {
    try {
      labels = labelsOf((await api.list()).persons);
      setKnown(labels);
      setLost(false);
    } catch {
      setLost(true);
    }
  }, [api]);
  useEffect(() => void read(), [read]);
  if (isLost) return <Lost what="人员名单" onRetry={() => void read()} />;
  return (
    <Combobox
      aria-label={label}
      value={field.value}
      onChange={(id) => field.onChange(name, id)}
      noOptionsMessage={() => '没有这个人'}
    >
      {[...known].map(([id, text]) => (
        <ComboboxOption key={id} value={id}>
          {text}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

interface Filter {
  name: string;
  input?: unknown;
  options?: { value: string; label: string }[];
}

const PERSONS = ['createdBy', 'updatedBy'];

/** In the filters of lists; only once Strapi's own hooks are there. */
export function registerPersonFilters(app: StrapiApp): void {
  app.registerHook(
    'Admin/CM/pages/ListView/inject-in-filters',
    ({ displayedFilters, ...rest }: { displayedFilters: Filter[] }) => ({
      ...rest,
      displayedFilters: displayedFilters.map((filter) =>
        PERSONS.includes(filter.name)
          ? {
              ...filter,
              input: PersonFilter,
              options: filter.options?.map(({ value, label }) => ({
                value,
                label: labels.get(value) ?? label,
              })),
            }
          : filter,
      ),
    }),
  );
}
