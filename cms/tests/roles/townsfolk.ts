import type { Belonging, StaffRole } from '@township/rules/staff';
import { articleData, bootCms, content, type Cms } from '../harness';
import { uidOf, type Door, type Type } from './doors';
import { signInWithScope } from './people';

export let cms: Cms;
export let east: string;
export let west: string;
export let civil: string;
export let farming: string;

/** Somebody who reports, with the value of their Authorization header. */
export interface Person extends Belonging {
  token: string;
  roles: StaffRole[];
}
export const people: Record<string, Person> = {};

/** A CMS with two villages, two departments, and who reports of them, for all tests of a file. */
export function townsfolk(): void {
  beforeAll(async () => {
    cms = await bootCms();
    east = await make('village', { name: '东村', code: '140824105201', summary: '东' });
    west = await make('village', { name: '西村', code: '140824105202', summary: '西' });
    civil = await make('department', { name: '民政办公室' });
    farming = await make('department', { name: '农业农村办公室' });
    const scopes: Record<string, Belonging> = {
      ofEast: { villages: [east], departments: [] },
      ofBoth: { villages: [east, west], departments: [] },
      ofCivil: { villages: [], departments: [civil] },
      ofNothing: { villages: [], departments: [] },
    };
    for (const [name, scope] of Object.entries(scopes)) {
      const token = await signInWithScope(cms, 'reporter', scope);
      people[name] = { ...scope, token, roles: ['reporter'] };
    }
  });
  afterAll(() => cms.stop());
}

export const make = async (type: Type, data: object): Promise<string> =>
  (await content(cms.strapi, type).create({ data })).documentId;
let written = 0;
/** A number that no test had. */
export const next = (): number => ++written;
export const article = (data: object) => {
  const number = next();
  return make('article', articleData({ slug: `gao-${number}`, title: `稿件${number}`, ...data }));
};

export const call = ({ token }: Person, { method, path, body }: Omit<Door, 'action'>) =>
  cms.http[method](path).set('Authorization', token).send(body);
export const listOf = (type: Type) => `/content-manager/collection-types/${uidOf(type)}`;

export const of = (villages: string[], departments: string[] = []): Belonging => ({
  villages,
  departments,
});
