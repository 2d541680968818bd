import { useState, type KeyboardEvent } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';

const LONGEST = 40;

/** A department that is not on the list yet, without leaving the form. */
export function AddDepartment({ onAdd }: { onAdd(name: string): Promise<void> }) {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const add = async () => {
    if (wanted === '') return;
    await onAdd(wanted);
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form around it is not to be sent.
    event.preventDefault();
    void add();
  };
  return (
    <Flex gap={2} alignItems="flex-end">
      <Box flex="1">
        <Field.Root name="new-department">
          <Field.Label>列表里没有的科室</Field.Label>
          <TextInput
            value={name}
            maxLength={LONGEST}
            placeholder="例如 农业农村办公室"
            onChange={(event) => setName(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </Field.Root>
      </Box>
      <Button variant="secondary" size="L" disabled={wanted === ''} onClick={() => void add()}>
        添加
      </Button>
    </Flex>
  );
}
