import { articleData, content, signInAsAdmin, type Cms } from '../harness';

/** Stands in everything that nobody outside may read. */
export const MARK = 'QXZ7NICHTOEFFENTLICH';
const WORD = '尚未公开的事';

/** Puts what is hidden into every place that has some; answers by what a caller could ask for it. */
export async function hide(cms: Cms): Promise<{ keys: string[]; words: string[] }> {
  const { strapi } = cms;
  const keys: string[] = [];
  const text = `${WORD}${MARK}`;
  const make = async (type: string, data: object) => {
    const { documentId } = await content(strapi, type).create({ data });
    keys.push(documentId);
  };
  await make(
    'article',
    articleData({ title: text, slug: 'hidden-article', body: `<p>${text}</p>` }),
  );
  await make('village', { name: text.slice(0, 30), slug: 'hidden-village', code: '140824103299' });
  await make('enterprise', { name: text.slice(0, 30), slug: 'hidden-enterprise' });
  await make('topic', { name: text.slice(0, 30), slug: 'hidden-topic' });
  await make('alert', {
    title: text.slice(0, 30),
    kind: 'warning',
    startsAt: '2020-01-01T00:00:00.000Z',
  });
  await make('correction', { pageUrl: '/news', problem: text, contact: MARK, state: 'new' });
  const later = await content(strapi, 'article').create({
    data: articleData({ title: text, slug: 'hidden-until-later', displayDate: inAWeek() }),
    status: 'published',
  });
  keys.push(later.documentId);
  const moved = await content(strapi, 'article').create({
    data: articleData({ slug: 'former-address' }),
    status: 'published',
  });
  await content(strapi, 'article').update({
    documentId: moved.documentId,
    data: { slug: 'present-address' },
    status: 'published',
  });
  keys.push('former-address', 'present-address');
  // What is not public any more.
  const withdrawn = await content(strapi, 'article').create({
    data: articleData({ title: text, slug: 'withdrawn-article' }),
    status: 'published',
  });
  await content(strapi, 'article').unpublish({ documentId: withdrawn.documentId });
  keys.push(withdrawn.documentId, 'withdrawn-article');
  // What was edited and not published yet.
  for (const type of ['article', 'village', 'enterprise', 'honor']) {
    const name = type === 'article' || type === 'honor' ? 'title' : 'name';
    const uid = `api::${type}.${type}` as Parameters<typeof strapi.documents>[0];
    const some = await strapi.documents(uid).findMany({ status: 'published', limit: 3 });
    for (const { documentId } of some) {
      await content(strapi, type).update({ documentId, data: { [name]: text.slice(0, 30) } });
      keys.push(documentId);
    }
  }
  await signInAsAdmin(cms);
  return {
    keys: [
      ...keys,
      'hidden-article',
      'hidden-village',
      'hidden-enterprise',
      'hidden-topic',
      'hidden-until-later',
    ],
    words: [WORD, '尚未'],
  };
}

/** What stays a secret besides. */
export const secretsOf = ({ strapi }: Cms): string[] => [
  MARK,
  'admin@example.org',
  ...['delivery.secret', 'admin.auth.secret', 'admin.apiToken.salt'].map((name) =>
    strapi.config.get<string>(name),
  ),
];

const inAWeek = () => new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString();
