import type { EnterpriseSummary } from '@township/client';
import { chosenEnterprises, enterpriseFilters } from './enterprise-filters';

const ref = (slug: string) => ({ documentId: slug, slug, name: slug });

const enterprise = (slug: string, fields: Partial<EnterpriseSummary>) =>
  ({
    documentId: slug,
    slug,
    name: slug,
    industry: null,
    village: null,
    hiring: null,
    ...fields,
  }) as EnterpriseSummary;

const enterprises = [
  enterprise('a', { industry: ref('paper'), village: ref('dong'), hiring: true }),
  enterprise('b', { industry: ref('paper'), village: ref('xi') }),
  enterprise('c', { industry: ref('power'), village: ref('xi'), hiring: false }),
  enterprise('d', {}),
];
const choices = {
  industries: [ref('paper'), ref('power'), ref('trade')],
  villages: [ref('dong'), ref('xi')],
};

const offered = (facets: Parameters<typeof enterpriseFilters>[1]) =>
  enterpriseFilters(enterprises, facets, choices).map(({ label, options }) => [
    label,
    ...options.map((option) => `${option.label} ${option.count}`),
  ]);

test('each choice says how many it leaves; one that leaves nothing is not offered', () => {
  expect(offered({})).toEqual([
    ['产业', '全部 4', 'paper 2', 'power 1'],
    ['村庄', '全部 4', 'dong 1', 'xi 2'],
    ['招聘', '全部 4', '正在招聘 1'],
  ]);
});

test('counts go together with what is chosen, and the present choice stays even at nothing', () => {
  expect(offered({ industry: 'power', hiring: '1' })).toEqual([
    ['产业', '全部 1', 'paper 1', 'power 0'],
    ['村庄', '全部 0'],
    ['招聘', '全部 1', '正在招聘 0'],
  ]);
});

test('a choice keeps the others and goes back to the first page', () => {
  const [, villages] = enterpriseFilters(enterprises, { industry: 'paper' }, choices);
  expect(villages!.options.map(({ href }) => href)).toEqual([
    '/enterprises?industry=paper',
    '/enterprises?industry=paper&village=dong',
    '/enterprises?industry=paper&village=xi',
  ]);
});

test('only who says so is hiring', () => {
  expect(chosenEnterprises(enterprises, { hiring: '1' }).map(({ slug }) => slug)).toEqual(['a']);
});
