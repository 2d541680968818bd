import { Box, Checkbox, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { LONGEST_NAME, type PersonInput } from '@township/rules/person';
import type { StaffRole } from '@township/rules/staff';
import type { Refusal } from '../refusal';
import type { PersonList, Place } from './api';
import { AddDepartment } from './AddDepartment';
import { PlaceChoice } from './PlaceChoice';

interface PersonFieldsProps {
  values: PersonInput;
  problems: Refusal['fields'];
  roles: PersonList['roles'];
  otherRoles: string[];
  villages: Place[];
  departments: Place[];
  onChange(values: PersonInput): void;
  onAddDepartment(name: string): Promise<void>;
}

/** What an administrator enters of a person. */
export function PersonFields(props: PersonFieldsProps) {
  const { values, problems, villages, departments, onChange, onAddDepartment } = props;
  const set = (change: Partial<PersonInput>) => onChange({ ...values, ...change });
  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="name" required error={problems.name}>
          <Field.Label>姓名</Field.Label>
          <TextInput
            value={values.name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={(event) => set({ name: event.target.value })}
          />
          <Field.Error />
        </Field.Root>
        <Field.Root name="email" required error={problems.email} hint="登录时用，不会往这里发邮件">
          <Field.Label>电子邮件</Field.Label>
          <TextInput
            type="email"
            value={values.email}
            autoComplete="off"
            placeholder="例如 zhang@example.gov.cn"
            onChange={(event) => set({ email: event.target.value })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
        <PlaceChoice
          label="村"
          name="villages"
          places={villages}
          chosen={values.villages}
          problem={problems.villages}
          onChange={(chosen) => set({ villages: chosen })}
        />
        <PlaceChoice
          label="科室"
          name="departments"
          places={departments}
          chosen={values.departments}
          problem={problems.departments}
          onChange={(chosen) => set({ departments: chosen })}
        />
        <AddDepartment onAdd={onAddDepartment} />
        <Typography variant="pi" textColor="neutral600">
          信息员只看得到、写得了这些村和科室的内容；别的角色不受它限制。
        </Typography>
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <RoleChoice {...props} onToggle={(roles) => set({ roles })} />
      </Grid.Item>
    </Grid.Root>
  );
}

interface RoleChoiceProps extends Pick<
  PersonFieldsProps,
  'values' | 'problems' | 'roles' | 'otherRoles'
> {
  onToggle(roles: StaffRole[]): void;
}

function RoleChoice({ values, problems, roles, otherRoles, onToggle }: RoleChoiceProps) {
  const toggle = (changed: StaffRole, on: boolean) =>
    onToggle(
      roles
        .map(({ role }) => role)
        .filter((role) => (role === changed ? on : values.roles.includes(role))),
    );
  return (
    <Field.Root name="roles" error={problems.roles}>
      <Flex
        tag="fieldset"
        direction="column"
        alignItems="stretch"
        gap={4}
        style={{ border: 0, margin: 0, padding: 0 }}
      >
        <Typography
          tag="legend"
          variant="pi"
          fontWeight="bold"
          textColor="neutral800"
          style={{ padding: 0, marginBottom: '0.8rem' }}
        >
          角色（可以选几个）
        </Typography>
        {roles.map(({ role, name, description }) => (
          <Box key={role}>
            <Checkbox
              checked={values.roles.includes(role)}
              aria-describedby={`role-${role}`}
              onCheckedChange={(on) => toggle(role, on === true)}
            >
              {name}
            </Checkbox>
            <Box id={`role-${role}`} paddingTop={1} style={{ paddingLeft: '2.8rem' }}>
              <Typography variant="pi" textColor="neutral600">
                {description}
              </Typography>
            </Box>
          </Box>
        ))}
        {otherRoles.length > 0 && (
          <Typography variant="pi" textColor="neutral600">
            {`还有自建的角色：${otherRoles.join('、')}，在“设置”里改。`}
          </Typography>
        )}
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
