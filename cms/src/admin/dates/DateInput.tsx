import { forwardRef, type ComponentProps } from 'react';
import { Field, Typography, useComposedRefs } from '@strapi/design-system';
import { useField, useFocusInputField, type InputProps } from '@strapi/strapi/admin';
import { DateText } from './DateText';
import type { DateKind } from './kinds';
import { shownLater } from './shown-later';
import { useTypedDate } from './use-typed-date';

type DateInputProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled'
> & {
  type: DateKind;
  'aria-label'?: string;
  attribute?: { pluginOptions?: { township?: { date?: string } } };
  emptyUntilRead?: boolean;
};

/**
 * A date, a moment or a time of day, typed or chosen from a calendar, in China's time wherever the browser stands.
 * What is not understood stays as typed, in the field and in the form, with the reason beside it; the server refuses it.
 */
export const DateInput = forwardRef<HTMLInputElement, DateInputProps>((props, ref) => {
  const { name, type, label, labelAction, hint, required, disabled, attribute } = props;
  const { value, error, onChange } = useField<string | null>(name);
  const inputRef = useComposedRefs(ref, useFocusInputField<HTMLInputElement>(name));
  const { reason, ...typed } = useTypedDate({
    type,
    value,
    onChange: (next) => onChange(name, next),
    emptyUntilRead: props.emptyUntilRead,
  });
  const isDisplayDate = attribute?.pluginOptions?.township?.date === 'display';
  const later = isDisplayDate ? shownLater(value) : null;

  return (
    <Field.Root name={name} error={reason ?? error} hint={hint} required={required}>
      {label && <Field.Label action={labelAction}>{label}</Field.Label>}
      <DateText
        {...typed}
        ref={inputRef}
        type={type}
        label={typeof label === 'string' ? label : (props['aria-label'] ?? name)}
        disabled={disabled ?? false}
      />
      {later && (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800" role="status">
          {later}
        </Typography>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});
DateInput.displayName = 'DateInput';

/** The same in a list's filter. */
export const DateFilterInput = (props: ComponentProps<typeof DateInput>) => (
  <DateInput {...props} emptyUntilRead />
);
