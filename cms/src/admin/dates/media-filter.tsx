import { Field } from '@strapi/design-system';
import { attributeLabels } from '../translations/fields';
import { DateText } from './DateText';
import { useTypedDate } from './use-typed-date';

export { SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface DateTimePickerProps {
  'aria-label': string;
  value: Date | undefined;
  onChange(moment: Date | undefined): void;
}

/**
 * Replaces the design system's date picker in the media library's filter, through the Vite configuration:
 * Strapi has no hook there.
 */
export function DateTimePicker({ 'aria-label': name, value, onChange }: DateTimePickerProps) {
  const { reason, ...typed } = useTypedDate({
    type: 'datetime',
    value: value?.toISOString(),
    onChange: (moment) => onChange(moment === null ? undefined : new Date(moment)),
    emptyUntilRead: true,
  });
  return (
    <Field.Root error={reason}>
      <DateText
        {...typed}
        type="datetime"
        label={attributeLabels[name] ?? '时间'}
        disabled={false}
      />
      <Field.Error />
    </Field.Root>
  );
}
