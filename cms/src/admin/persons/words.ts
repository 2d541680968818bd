import { marksBehind } from '@township/rules/told-apart';
import { showTyped } from '@township/rules/typed-date';
import type { Person, PersonList, Place } from './api';

/** As the CMS says it. */
export const NOBODY_THERE = '没有这个人，可能已经删除';

export const STATES = { active: '正常', invited: '还没设密码', disabled: '已停用' } as const;

export const rolesOf = ({ roles, otherRoles }: Person, all: PersonList['roles']): string =>
  [...all.filter(({ role }) => roles.includes(role)).map(({ name }) => name), ...otherRoles].join(
    '、',
  ) || '没有角色';

/** Names to choose from, by ids; of several who have the same, each with their account. */
export function labelsOf(persons: readonly Person[]): Map<string, string> {
  const marks = marksBehind(
    persons,
    ({ name }) => name,
    ({ email }) => email,
  );
  return new Map(persons.map(({ id, name }, place) => [String(id), name + (marks[place] ?? '')]));
}

const MOST_NAMED = 3;

export const placesOf = ({ villages, departments }: Person): string =>
  [...villages, ...departments].map(({ name }) => name).join('、');

/** In a cell there is room for some. */
export function placesInShort({ villages, departments }: Person): string {
  const all: Place[] = [...villages, ...departments];
  const named = all.slice(0, MOST_NAMED).map(({ name }) => name);
  return named.join('、') + (all.length > MOST_NAMED ? ` 等 ${all.length} 个` : '') || '—';
}

export const lastSignInOf = ({ lastSignIn }: Person): string =>
  lastSignIn ? showTyped(lastSignIn) : '—';

export const isFound = (person: Person, all: PersonList['roles'], words: string): boolean => {
  const text = [person.name, person.email, rolesOf(person, all), placesOf(person)].join(' ');
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
};

export const disabling = (name: string): string =>
  `停用以后，${name}在所有电脑和手机上马上退出登录，也不能再登录；没用过的设密码链接作废，自己打开的预览关闭。写过的内容、分享给别人的预览都还在，以后可以再启用。`;

export const enabling = (name: string): string =>
  `启用以后，${name}可以用原来的密码登录，角色、村和科室和停用前一样。没设过密码的，要再生成一个链接。`;

export const inviting = ({ name, state }: Person): string =>
  state === 'active'
    ? `生成一个链接，${name}打开后设新密码；设好以后，原来的密码和登录都失效。以前给过的链接作废。`
    : `生成一个链接，${name}打开后自己设密码。以前给过的链接作废。`;
