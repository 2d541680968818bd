import { useState, type FormEvent } from 'react';
import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { AUDIT_ACTIONS, AUDIT_GROUPS, auditActionsOf } from '@township/rules/audit-actions';
import { DateText } from '../dates/DateText';
import { useTypedDate } from '../dates/use-typed-date';
import { NO_FILTER, type AuditFilter, type AuditPerson } from './api';
import { keyOf, personOf, SUBJECTS, type Marks } from './words';

interface AuditFiltersProps {
  filter: AuditFilter;
  people: AuditPerson[];
  marks: Marks;
  onShow(filter: AuditFilter): void;
}

type Option = [value: string, label: string];

/** A group as a whole, and what belongs to it. */
const ACTIONS: Option[] = Object.entries(AUDIT_GROUPS).flatMap(([group, name]) => {
  const actions = auditActionsOf(group);
  const own = actions.map((action): Option => [action, AUDIT_ACTIONS[action]]);
  return actions.length === 1 ? own : [[group, `${name}（全部）`], ...own];
});

/** What is looked for; it is looked up when it is asked for, not while it is typed. */
export function AuditFilters({ filter, people, marks, onShow }: AuditFiltersProps) {
  const [values, setValues] = useState(filter);
  const set = (change: Partial<AuditFilter>) => setValues({ ...values, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onShow(values);
  };
  return (
    <Box
      tag="form"
      onSubmit={submit}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={5}
    >
      <Grid.Root gap={4}>
        <Cell>
          <Field.Root name="q">
            <Field.Label>文字</Field.Label>
            <TextInput
              value={values.q}
              maxLength={100}
              placeholder="标题、人名、改动的文字、IP"
              onChange={(event) => set({ q: event.target.value })}
            />
          </Field.Root>
        </Cell>
        <Cell>
          <Choice
            label="人员"
            value={values.person}
            options={people.map((person) => [keyOf(person), personOf(person, marks)])}
            onChange={(person) => set({ person })}
          />
        </Cell>
        <Cell>
          <Choice
            label="操作"
            value={values.action}
            options={ACTIONS}
            onChange={(action) => set({ action })}
          />
        </Cell>
        <Cell>
          <Choice
            label="对象"
            value={values.type}
            options={Object.entries(SUBJECTS)}
            onChange={(type) => set({ type })}
          />
        </Cell>
        <Cell>
          <Day label="从哪天" value={values.from} onChange={(from) => set({ from })} />
        </Cell>
        <Cell>
          <Day label="到哪天" value={values.until} onChange={(until) => set({ until })} />
        </Cell>
        <Grid.Item col={6} s={12} alignItems="flex-end" justifyContent="flex-end">
          <Flex gap={2}>
            <Button variant="tertiary" onClick={() => onShow(NO_FILTER)}>
              清除条件
            </Button>
            <Button type="submit">查询</Button>
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
}

const Cell = ({ children }: { children: React.ReactNode }) => (
  <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

interface ChoiceProps {
  label: string;
  value: string;
  options: Option[];
  onChange(value: string): void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field.Root>
    <Field.Label>{label}</Field.Label>
    <SingleSelect
      value={value}
      placeholder="全部"
      clearLabel="清除"
      onClear={() => onChange('')}
      onChange={(chosen) => onChange(String(chosen))}
    >
      {options.map(([key, name]) => (
        <SingleSelectOption key={key} value={key}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

interface DayProps {
  label: string;
  value: string;
  onChange(day: string): void;
}

function Day({ label, value, onChange }: DayProps) {
  const { reason, ...typed } = useTypedDate({
    type: 'date',
    value,
    onChange: (day) => onChange(day ?? ''),
    emptyUntilRead: true,
  });
  return (
    <Field.Root error={reason}>
      <Field.Label>{label}</Field.Label>
      <DateText {...typed} type="date" label={label} disabled={false} />
      <Field.Error />
    </Field.Root>
  );
}
