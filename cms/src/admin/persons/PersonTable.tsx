import { Button, Flex, Status, Td, Tr, Typography } from '@strapi/design-system';
import { Confirm } from '../Confirm';
import { HeadedTable } from '../HeadedTable';
import type { Person, PersonList } from './api';
import {
  disabling,
  enabling,
  inviting,
  lastSignInOf,
  placesInShort,
  placesOf,
  rolesOf,
  STATES,
} from './words';

const HEADINGS = ['姓名', '电子邮件', '角色', '村 / 科室', '状态', '上次登录', ''];
const VARIANTS = { active: 'success', invited: 'warning', disabled: 'secondary' } as const;

interface RowActions {
  onEdit(person: Person): void;
  onInvite(person: Person): void;
  onDisable(person: Person): void;
  onEnable(person: Person): void;
}

interface PersonTableProps extends RowActions {
  persons: Person[];
  roles: PersonList['roles'];
}

export const PersonTable = ({ persons, roles, ...actions }: PersonTableProps) => (
  <HeadedTable headings={HEADINGS} rows={persons.length}>
    {persons.map((person) => (
      <Tr key={person.id}>
        <Cell width="18rem" isStrong>
          {person.name + (person.isSelf ? '（您）' : '')}
        </Cell>
        <Cell width="24rem">{person.email}</Cell>
        <Cell width="16rem">{rolesOf(person, roles)}</Cell>
        <Cell width="22rem" title={placesOf(person)}>
          {placesInShort(person)}
        </Cell>
        <Td>
          <Status variant={VARIANTS[person.state]} size="S">
            <Typography variant="pi" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
              {STATES[person.state]}
            </Typography>
          </Status>
        </Td>
        <Cell width="16rem">{lastSignInOf(person)}</Cell>
        <Td>
          <Actions person={person} {...actions} />
        </Td>
      </Tr>
    ))}
  </HeadedTable>
);

interface CellProps {
  width: string;
  title?: string;
  isStrong?: boolean;
  children: string;
}

const Cell = ({ width, title, isStrong = false, children }: CellProps) => (
  <Td style={{ minWidth: '9rem', maxWidth: width, whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
    <Typography
      textColor="neutral800"
      fontWeight={isStrong ? 'semiBold' : 'regular'}
      title={title || undefined}
    >
      {children}
    </Typography>
  </Td>
);

function Actions({
  person,
  onEdit,
  onInvite,
  onDisable,
  onEnable,
}: { person: Person } & RowActions) {
  const { name, state, isSelf } = person;
  const isDisabled = state === 'disabled';
  const link = state === 'active' ? '重设密码' : '邀请链接';
  return (
    <Flex justifyContent="flex-end" gap={2}>
      <Button variant="tertiary" size="S" aria-label={`修改${name}`} onClick={() => onEdit(person)}>
        修改
      </Button>
      {!isDisabled && (
        <Confirm
          title={link}
          text={inviting(person)}
          action="生成链接"
          isPlain
          onConfirm={() => onInvite(person)}
        >
          <Button variant="tertiary" size="S" aria-label={`${name}：${link}`}>
            {link}
          </Button>
        </Confirm>
      )}
      {!isDisabled && !isSelf && (
        <Confirm
          title="停用账号"
          text={disabling(name)}
          action="停用"
          onConfirm={() => onDisable(person)}
        >
          <Button variant="danger-light" size="S" aria-label={`停用${name}`}>
            停用
          </Button>
        </Confirm>
      )}
      {isDisabled && (
        <Confirm
          title="启用账号"
          text={enabling(name)}
          action="启用"
          isPlain
          onConfirm={() => onEnable(person)}
        >
          <Button variant="secondary" size="S" aria-label={`启用${name}`}>
            启用
          </Button>
        </Confirm>
      )}
    </Flex>
  );
}
