import type * as Roles from '../../src/features/staff';
import type { PersonList } from '../../src/features/persons/list';
import { articleData, bootCms, content, signInAsAdmin, type Cms } from '../harness';
import { addVillage, entryPath } from '../harness/editing';
import { compiled } from '../harness/paths';

export const PATH = '/portal/persons';
export const PASSWORD = 'Cunli-2026';
export const DAY_MS = 86_400_000;

type Listed = PersonList['persons'][number];

/** A CMS whose administrator brings people in; who and what there is is known from before the first test. */
export function staffed() {
  const cms = {} as Cms;
  const people = { cms, admin: '', village: '', department: '', documentId: '' };
  beforeAll(async () => {
    Object.assign(cms, await bootCms());
    people.admin = await signInAsAdmin(cms);
    people.village = await addVillage(cms, '东村');
    const departments = content(cms.strapi, 'department');
    people.department = (await departments.create({ data: { name: '农业农村办' } })).documentId;
    const articles = content(cms.strapi, 'article');
    people.documentId = (await articles.create({ data: articleData() })).documentId;
  });
  afterAll(() => cms.stop());

  const send = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
    token = people.admin,
  ) => cms.http[method](path).set('Authorization', token).send(body);
  const list = async (): Promise<PersonList> =>
    (await send('get', PATH).expect(200)).body.data as PersonList;
  const listed = async (id: number): Promise<Listed> =>
    (await list()).persons.find((one) => one.id === id)!;

  let made = 0;
  const input = (change: object = {}) => ({
    name: `张三${++made}`,
    email: `zhang${made}@example.org`,
    roles: ['editor'],
    villages: [],
    departments: [],
    ...change,
  });
  const make = async (change: object = {}) => {
    const person = input(change);
    const { body } = await send('post', PATH, person).expect(200);
    return { ...person, id: body.data.id as number, code: body.data.invitation.code as string };
  };
  /** Saves somebody's form as it was opened at a version; unless told, just now. */
  const change = async (id: number, person: object, opened?: string) =>
    send('put', `${PATH}/${id}`, person).set(
      'If-Match',
      `"${opened ?? (await listed(id)).version}"`,
    );
  type Made = Awaited<ReturnType<typeof make>>;

  /** As its owner opens the link, in a browser of their own. */
  const setPassword = (code: string, password = PASSWORD) =>
    cms.http.post('/admin/reset-password').send({ resetPasswordToken: code, password });
  const signIn = ({ email }: { email: string }, password = PASSWORD) =>
    cms.http.post('/admin/login').send({ email, password });
  async function join(person: Made): Promise<{ token: string; cookie: string }> {
    const { body, headers } = await setPassword(person.code).expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    return {
      token: `Bearer ${body.data.token}`,
      cookie: cookies.map((one) => one.split(';')[0]).join('; '),
    };
  }
  const article = () => entryPath(people.documentId);

  /** What is refused, by field. */
  const problems = async (answer: PromiseLike<Awaited<ReturnType<typeof send>>>) => {
    const { status, body } = await answer;
    expect(status).toBe(400);
    const all = body.error.details.errors as { path: string[]; message: string }[];
    return Object.fromEntries(all.map(({ path, message }) => [path.join('.'), message]));
  };

  const roles = () => compiled<typeof Roles>('src/features/staff');
  return Object.assign(people, {
    send,
    list,
    listed,
    input,
    make,
    change,
    setPassword,
    signIn,
    join,
    article,
    problems,
    roles,
  });
}
export type Made = Awaited<ReturnType<ReturnType<typeof staffed>['make']>>;
