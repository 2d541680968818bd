import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { Place } from './api';

interface PlaceChoiceProps {
  label: string;
  name: string;
  places: Place[];
  /** DocumentIds. */
  chosen: readonly string[];
  problem: string | undefined;
  onChange(chosen: string[]): void;
}

const namesOf = (places: Place[], chosen: readonly string[]): string =>
  places
    .filter(({ documentId }) => chosen.includes(documentId))
    .map(({ name }) => name)
    .join('、');

/** Villages, or departments, that somebody belongs to. */
export const PlaceChoice = ({
  label,
  name,
  places,
  chosen,
  problem,
  onChange,
}: PlaceChoiceProps) => (
  <Field.Root name={name} error={problem}>
    <Field.Label>{label}</Field.Label>
    <MultiSelect
      value={[...chosen]}
      placeholder={places.length > 0 ? '没有选' : '还没有可选的'}
      clearLabel="清除"
      disabled={places.length === 0}
      customizeContent={() => namesOf(places, chosen)}
      onClear={() => onChange([])}
      onChange={onChange}
    >
      {places.map((place) => (
        <MultiSelectOption key={place.documentId} value={place.documentId}>
          {place.name}
        </MultiSelectOption>
      ))}
    </MultiSelect>
    <Field.Error />
  </Field.Root>
);
