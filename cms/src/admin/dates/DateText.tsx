import { forwardRef, useState } from 'react';
import { Box, Button, IconButton, Popover, TextInput } from '@strapi/design-system';
import { Calendar as CalendarIcon } from '@strapi/icons';
import { dayInChina } from '@township/rules/china-day';
import { Calendar } from './Calendar';
import { KINDS, type DateKind } from './kinds';

interface DateTextProps {
  type: DateKind;
  /** What stands in the field. */
  text: string;
  label: string;
  disabled: boolean;
  onType(text: string): void;
  /** Something was chosen: a text as somebody would type it. */
  onChoose(text: string): void;
  onLeave(): void;
}

/** A field in which a date is typed, beside it a calendar to choose from. */
export const DateText = forwardRef<HTMLInputElement, DateTextProps>(
  ({ type, text, label, disabled, onType, onChoose, onLeave }, ref) => {
    const [open, setOpen] = useState(false);
    const { read, show, example } = KINDS[type];
    const now = new Date();
    const checked = read(text, now);
    const shown = checked.ok && checked.value ? show(checked.value) : null;
    const choose = (chosen: string) => {
      onChoose(chosen);
      setOpen(false);
    };

    const calendar = (
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <IconButton label={`${label}：打开日历`} variant="ghost" size="XS" disabled={disabled}>
            <CalendarIcon />
          </IconButton>
        </Popover.Trigger>
        <Popover.Content
          aria-label={`${label}：日历`}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            const content = event.currentTarget as HTMLElement;
            content.querySelector<HTMLElement>('table [tabindex="0"]')?.focus();
          }}
        >
          <Calendar
            day={shown?.slice(0, 10) ?? null}
            today={dayInChina(now)}
            // The time stays; without one it is the present.
            onChoose={(day) => choose(shown ? day + shown.slice(10) : day)}
          />
          <Box padding={3} paddingTop={0}>
            <Button
              variant="tertiary"
              size="S"
              fullWidth
              onClick={() => choose(dayInChina(new Date()))}
            >
              {type === 'date' ? '今天' : '现在'}
            </Button>
          </Box>
        </Popover.Content>
      </Popover.Root>
    );

    return (
      <TextInput
        ref={ref}
        value={text}
        placeholder={`如 ${example}`}
        aria-label={label}
        autoComplete="off"
        disabled={disabled}
        endAction={type === 'time' ? undefined : calendar}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
        // A form that Enter sends gets what was understood by then.
        onKeyDown={(event) => event.key === 'Enter' && onLeave()}
      />
    );
  },
);
DateText.displayName = 'DateText';
