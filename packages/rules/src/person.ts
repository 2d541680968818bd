import { isRecord } from './is-record';
import { STAFF_ROLES, type Belonging, type StaffRole } from './staff';

/** What an administrator enters of somebody of the staff; villages and departments by their documentIds. */
export interface PersonInput extends Belonging {
  name: string;
  email: string;
  roles: readonly StaffRole[];
}

export interface PersonProblem {
  path: keyof PersonInput;
  message: string;
}

export const LONGEST_NAME = 30;
const LONGEST_EMAIL = 255;
const EMAIL = /^[^\s@"<>\p{Cc}]+@[^\s@"<>\p{Cc}]+\.[^\s@"<>\p{Cc}]+$/u;
const MOST_PLACES = 200;

/** Reads what was sent; whatever is of another kind is as if nothing had been sent. E-mail in small letters, as one signs in with it. */
export function readPerson(sent: unknown): PersonInput {
  const body = isRecord(sent) ? sent : {};
  const roles = textsIn(body.roles);
  return {
    name: textIn(body.name).replace(/\s+/gu, ' '),
    email: textIn(body.email).toLowerCase(),
    roles: STAFF_ROLES.filter((role) => roles.includes(role)),
    villages: textsIn(body.villages),
    departments: textsIn(body.departments),
  };
}

/**
 * What is wrong with it, in words for who typed it.
 *
 * @param hasOtherRole they hold a role that the portal does not know
 */
export function personProblems(
  { name, email, roles, villages, departments }: PersonInput,
  hasOtherRole = false,
): PersonProblem[] {
  const problems: PersonProblem[] = [];
  const say = (path: keyof PersonInput, message: string) => problems.push({ path, message });
  if (name === '') say('name', '请填写姓名');
  else if (name.length > LONGEST_NAME) say('name', `姓名最多 ${LONGEST_NAME} 个字`);
  else if (/\p{Cc}/u.test(name)) say('name', '姓名里有无法识别的字符，请重新填写');
  if (email === '') say('email', '请填写电子邮件，登录时用它');
  else if (!EMAIL.test(email) || email.length > LONGEST_EMAIL) {
    say('email', '这不是电子邮件地址，应像 zhang@example.gov.cn');
  }
  if (roles.length === 0 && !hasOtherRole) say('roles', '至少选一个角色，没有角色什么也做不了');
  // Of a reporter everything goes by these; of the others nothing.
  const isReporter = roles.length > 0 && roles.every((role) => role === 'reporter');
  if (isReporter && villages.length + departments.length === 0) {
    say('villages', '信息员要选至少一个村或科室，不然什么也看不到、写不了');
  }
  return problems;
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const textsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter((one) => typeof one === 'string'))].slice(0, MOST_PLACES)
    : [];
