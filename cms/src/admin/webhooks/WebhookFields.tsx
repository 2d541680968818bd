import {
  Box,
  Checkbox,
  Field,
  Flex,
  Grid,
  TextButton,
  TextInput,
  Typography,
} from '@strapi/design-system';
import type { Refusal } from '../refusal';
import type { WebhookInput } from './api';
import { ALL_TYPES, TYPES } from './words';

interface WebhookFieldsProps {
  values: WebhookInput;
  problems: Refusal['fields'];
  onChange(values: WebhookInput): void;
}

/** What an administrator enters of a webhook. */
export function WebhookFields({ values, problems, onChange }: WebhookFieldsProps) {
  const { name, address, types } = values;
  const set = (change: Partial<WebhookInput>) => onChange({ ...values, ...change });
  const hasAll = types.length === ALL_TYPES.length;
  const toggle = (type: string, on: boolean) =>
    set({ types: ALL_TYPES.filter((one) => (one === type ? on : types.includes(one))) });
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={7}>
      <Grid.Root gap={5}>
        <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root name="name" required error={problems.name} hint="给谁用的，如“县政府网站”">
            <Field.Label>名称</Field.Label>
            <TextInput
              value={name}
              maxLength={60}
              onChange={(event) => set({ name: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={7} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root
            name="address"
            required
            error={problems.address}
            hint="对方给的接收地址，以 https:// 开头；内网的地址要先请运维列入允许的主机"
          >
            <Field.Label>发给</Field.Label>
            <TextInput
              type="url"
              value={address}
              placeholder="https://"
              onChange={(event) => set({ address: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Field.Root name="types" error={problems.types}>
            <Flex
              tag="fieldset"
              direction="column"
              alignItems="stretch"
              gap={3}
              style={{ border: 0, margin: 0, padding: 0 }}
            >
              <Flex gap={3}>
                <Typography tag="legend" variant="pi" fontWeight="bold" textColor="neutral800">
                  通知哪些内容的变动
                </Typography>
                <TextButton onClick={() => set({ types: hasAll ? [] : [...ALL_TYPES] })}>
                  {hasAll ? '全不选' : '全选'}
                </TextButton>
              </Flex>
              <Flex gap={5} wrap="wrap">
                {ALL_TYPES.map((type) => (
                  <Checkbox
                    key={type}
                    checked={types.includes(type)}
                    onCheckedChange={(on) => toggle(type, on === true)}
                  >
                    {TYPES[type]}
                  </Checkbox>
                ))}
              </Flex>
              <Field.Error />
            </Flex>
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
}
