import { useEffect, useRef } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { fieldProblems, goToField, goToFirst } from './problems';

/** What keeps a form from being saved, field by field; a refusal leads to the first. */
export function ProblemList({ uid }: { uid: string }) {
  const errors = useForm('ProblemList', (form) => form.errors);
  const values = useForm('ProblemList', (form) => form.values);
  const problems = fieldProblems(uid, errors, values);
  const first = problems[0]?.name;
  const shown = useRef<object>();
  useEffect(() => {
    if (!first || shown.current === errors) return;
    shown.current = errors;
    goToFirst(first);
  }, [first, errors]);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography textColor="danger600">{`有 ${problems.length} 处需要修改：`}</Typography>
      {problems.map(({ name, text }) => (
        <button
          key={name}
          type="button"
          onClick={() => goToField(name)}
          style={{
            font: 'inherit',
            background: 'none',
            border: 0,
            padding: 0,
            cursor: 'pointer',
            textAlign: 'left',
          }}
        >
          <Typography textColor="primary600" textDecoration="underline">
            {text}
          </Typography>
        </button>
      ))}
    </Flex>
  );
}
