import {
  Box,
  Checkbox,
  Field,
  Flex,
  Radio,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { ReactNode } from 'react';
import { ArticleField } from './ArticleField';
import type { Ask, Values } from './forms';

interface AskFieldProps {
  ask: Ask;
  values: Values;
  onChange(more: Record<string, unknown>): void;
}

export function AskField({ ask, values, onChange }: AskFieldProps) {
  switch (ask.kind) {
    case 'text':
      return (
        <Field.Root name={ask.name} required={ask.isNeeded} hint={ask.hint}>
          <Field.Label>{ask.label}</Field.Label>
          <Textarea
            maxLength={500}
            value={String(values[ask.name] ?? '')}
            onChange={({ target }) => onChange({ [ask.name]: target.value })}
          />
          <Field.Hint />
        </Field.Root>
      );
    case 'checks': {
      const checked = (values[ask.name] ?? []) as string[];
      const toggle = (option: string, is: boolean) =>
        is ? [...checked, option] : checked.filter((other) => other !== option);
      return (
        <Group label={ask.label}>
          {ask.options.map((option) => (
            <Checkbox
              key={option}
              checked={checked.includes(option)}
              onCheckedChange={(is: boolean | 'indeterminate') =>
                onChange({ [ask.name]: toggle(option, is === true) })
              }
            >
              {option}
            </Checkbox>
          ))}
        </Group>
      );
    }
    case 'choice':
      return (
        <Group label={ask.label}>
          <Radio.Group
            aria-label={ask.label}
            value={String(values[ask.name] ?? '')}
            onValueChange={(value: string) => onChange({ [ask.name]: value })}
          >
            <Flex direction="column" alignItems="stretch" gap={2}>
              {ask.options.map(({ value, label, hint }) => (
                <Box key={value}>
                  <Radio.Item value={value}>{label}</Radio.Item>
                  {hint && (
                    <Typography tag="p" variant="pi" textColor="neutral600" paddingLeft={6}>
                      {hint}
                    </Typography>
                  )}
                </Box>
              ))}
            </Flex>
          </Radio.Group>
        </Group>
      );
    case 'moment':
      return (
        <Flex gap={4} alignItems="flex-start" wrap="wrap">
          <Field.Root name="day" required hint={ask.hint}>
            <Field.Label>{ask.label}</Field.Label>
            <TextInput
              type="date"
              value={String(values.day ?? '')}
              onChange={({ target }) => onChange({ day: target.value })}
            />
            <Field.Hint />
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
        <ArticleField
          label={ask.label}
          value={String(values[ask.name] ?? '')}
          onChange={(value) => onChange({ [ask.name]: value })}
        />
      ) : null;
  }
}

/** Answers to one question; many of them are scrolled through. */
const Group = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
    <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={2}>
      {label}
    </Typography>
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      style={{ maxHeight: '30rem', overflowY: 'auto' }}
    >
      {children}
    </Flex>
  </fieldset>
);
