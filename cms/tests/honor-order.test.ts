import { bootCms, content, createTestDatabase } from './harness';

test('honors of an earlier version take their place in the order at the next boot', async () => {
  const database = await createTestDatabase();
  const first = await bootCms({ database });
  for (const [slug, awardedOn] of [
    ['bu-xiang', null],
    ['er-ling-er-ling', '2020-02-01'],
  ]) {
    await content(first.strapi, 'honor').create({
      data: {
        title: slug,
        slug,
        level: 'county',
        holderKind: 'town',
        awardedOn,
        awardedPrecision: awardedOn ? 'month' : 'unknown',
      },
      status: 'published',
    });
  }
  await first.strapi.db.getConnection('honors').update({ awarded_sort: null });
  await first.stop();

  const second = await bootCms({ database });
  const { data } = (await second.http.get('/api/honors')).body;
  expect(data.map(({ slug }: { slug: string }) => slug)).toEqual(['er-ling-er-ling', 'bu-xiang']);
  const rows = await second.strapi.db.getConnection('honors').whereNull('awarded_sort');
  expect(rows).toEqual([]);
  await second.stop();
  await database.drop();
});
