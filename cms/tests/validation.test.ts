import { articleData, bootCms, content, countRows, signInAsAdmin, type Cms } from './harness';

let cms: Cms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

interface Problem {
  path: string[];
  message: string;
}

/** The problems that a save is refused with; the save must leave no row behind. */
async function problemsOf(save: () => Promise<unknown>): Promise<Record<string, string>> {
  const before = await countRows(cms.strapi);
  const error: unknown = await save().then(
    () => null,
    (reason) => reason,
  );
  if (error === null) return {};
  expect(error).toMatchObject({ name: 'ValidationError' });
  expect(await countRows(cms.strapi)).toEqual(before);
  const { details } = error as { details: { errors: Problem[] } };
  return Object.fromEntries(details.errors.map(({ path, message }) => [path.join('.'), message]));
}

const type = (name: string) => content(cms.strapi, name);

describe('slugs', () => {
  it('have one form and stand once, drafts included', async () => {
    const topics = type('topic');
    await topics.create({ data: { title: '党建', slug: 'dangjian', summary: '摘要' } });
    const save = (slug: string) =>
      problemsOf(() => topics.create({ data: { title: '另一个', summary: '摘要', slug } }));
    expect(await save('Dang Jian')).toEqual({ slug: expect.stringContaining('小写字母') });
    expect(await save('-a')).toEqual({ slug: expect.stringContaining('小写字母') });
    expect(await save('dangjian')).toEqual({ slug: '网址名称“dangjian”已被使用，请换一个' });
    expect(await save('dangjian-2')).toEqual({});
  });

  it('may be the same in two types', async () => {
    expect(
      await problemsOf(() => type('column').create({ data: { name: '党建', slug: 'dangjian' } })),
    ).toEqual({});
  });
});

describe('villages', () => {
  const village = (data: object) =>
    problemsOf(() => type('village').create({ data: { name: '村', ...data } }));

  it('have a 12-digit code of their own', async () => {
    expect(await village({ code: '12' })).toEqual({ code: expect.stringContaining('12位') });
    expect(await village({ code: '140824103200' })).toEqual({});
    expect(await village({ code: '140824103200' })).toEqual({ code: '已有村庄使用这个代码' });
  });

  it('belong to the town, once there is one', async () => {
    expect(await village({ code: '999999999201' })).toEqual({});
    await type('town').create({ data: { name: '翟店镇', code: '140824103', summary: '摘要' } });
    expect(await village({ code: '999999999202' })).toEqual({
      code: expect.stringContaining('140824103'),
    });
  });

  it('have both coordinates or none', async () => {
    expect(await village({ latitude: 35.6 })).toEqual({ longitude: '填写了纬度，也请填写经度' });
    expect(await village({ longitude: 110.9 })).toEqual({ latitude: '填写了经度，也请填写纬度' });
    expect(await village({ latitude: 35.6, longitude: 110.9 })).toEqual({});
    expect(await village({ latitude: 110.9, longitude: 35.6 })).toEqual({
      latitude: '纬度应在 -90 到 90 之间',
    });
    expect(await village({ latitude: -91, longitude: 181 })).toEqual({
      latitude: expect.any(String),
      longitude: expect.any(String),
    });
  });
});

describe('enterprises', () => {
  const enterprise = (data: object) =>
    problemsOf(() => type('enterprise').create({ data: { name: '企业', ...data } }));

  it('have a credit code whose check character is right; it is stored in its proper form', async () => {
    expect(await enterprise({ creditCode: '91350100M000100Y44' })).toEqual({
      creditCode: expect.stringContaining('校验不通过'),
    });
    const saved = await type('enterprise').create({
      data: { name: '企业', creditCode: '91350100m000100y43' },
    });
    expect(saved.creditCode).toBe('91350100M000100Y43');
    expect(await enterprise({ creditCode: '91350100M000100Y43' })).toEqual({
      creditCode: '已有企业使用这个统一社会信用代码',
    });
  });

  it.each(['javascript:alert(1)', 'ftp://example.org', 'example.org', 'http://', 'https://a:b@c'])(
    'have no website like %s',
    async (website) => {
      expect(await enterprise({ website })).toEqual({ website: expect.stringContaining('http') });
    },
  );
});

describe('enterprises on the map', () => {
  it('have both coordinates or none', async () => {
    const enterprise = (data: object) =>
      problemsOf(() => type('enterprise').create({ data: { name: '企业', ...data } }));
    expect(await enterprise({ latitude: 35.6 })).toEqual({ longitude: '填写了纬度，也请填写经度' });
    expect(await enterprise({ latitude: 35.6, longitude: 110.9 })).toEqual({});
  });
});

describe('honors', () => {
  const base = { title: '荣誉', level: 'national', holderKind: 'town' };
  const honor = (data: object) =>
    problemsOf(() => type('honor').create({ data: { ...base, ...data } }));

  it('have a date as exact as they say', async () => {
    expect(await honor({ awardedPrecision: 'year' })).toEqual({ awardedOn: expect.any(String) });
    expect(await honor({ awardedPrecision: 'unknown', awardedOn: '2020-01-01' })).toEqual({
      awardedOn: expect.stringContaining('不详'),
    });
    expect(await honor({ awardedPrecision: 'month', awardedOn: '2020-02-01' })).toEqual({});
  });

  it('end after they begin', async () => {
    const dates = { awardedPrecision: 'day', awardedOn: '2020-02-02' };
    expect(await honor({ ...dates, validUntil: '2020-02-01' })).toEqual({
      validUntil: '“有效期至”不能早于“获得日期”',
    });
    expect(await honor({ ...dates, validUntil: '2020-02-02' })).toEqual({});
  });

  it('have the one holder that their kind names', async () => {
    const [village, enterprise] = await Promise.all([
      type('village').create({ data: { name: '村', code: '140824103201' } }),
      type('enterprise').create({ data: { name: '企业' } }),
    ]);
    const both = { village: village.documentId, enterprise: enterprise.documentId };
    expect(await honor(both)).toEqual({ holderKind: expect.any(String) });
    expect(await honor({ ...both, holderKind: 'village' })).toHaveProperty('holderKind');
    expect(await honor({ holderKind: 'village' })).toHaveProperty('holderKind');
    const connect = { connect: [{ documentId: village.documentId }] };
    expect(await honor({ holderKind: 'village', village: connect })).toEqual({});
    expect(await honor({ holderKind: 'enterprise', holderName: '包装印刷企业' })).toEqual({});
  });

  it('are judged as they will stand, not by what a save happens to bring', async () => {
    const honors = type('honor');
    const village = await type('village').create({ data: { name: '村', code: '140824103202' } });
    const saved = await honors.create({
      data: {
        ...base,
        holderKind: 'village',
        village: village.documentId,
        awardedPrecision: 'day',
        awardedOn: '2021-01-01',
      },
    });
    const update = (data: object) =>
      problemsOf(() => honors.update({ documentId: saved.documentId, data }));
    expect(await update({ validUntil: '2020-01-01' })).toHaveProperty('validUntil');
    expect(await update({ holderKind: 'town' })).toHaveProperty('holderKind');
    expect(await update({ village: { disconnect: [{ id: village.id }] } })).toHaveProperty(
      'holderKind',
    );
    expect(await update({ issuer: '国务院' })).toEqual({});
    expect(await update({ holderKind: 'town', village: null })).toEqual({});
  });
});

describe('links', () => {
  const alert = (data: object) =>
    problemsOf(() =>
      type('alert').create({
        data: { title: '停水', kind: 'notice', startsAt: '2026-01-01T00:00:00.000Z', ...data },
      }),
    );

  it('have an address and a label, or neither', async () => {
    expect(await alert({ linkUrl: '/news' })).toEqual({ linkLabel: expect.any(String) });
    expect(await alert({ linkLabel: '查看' })).toEqual({ linkUrl: expect.any(String) });
    expect(await alert({ linkUrl: 'https://example.org/a', linkLabel: '查看' })).toEqual({});
    expect(await alert({ linkUrl: '/news/a?page=2#b', linkLabel: '查看' })).toEqual({});
    expect(await alert({ linkUrl: ' ', linkLabel: '' })).toEqual({});
  });

  it.each(['javascript:alert(1)', '//example.org', '/\\example.org', 'news', '/a b', 'ftp://a.b'])(
    'never lead to %s',
    async (linkUrl) => {
      expect(await alert({ linkUrl, linkLabel: '查看' })).toEqual({
        linkUrl: expect.stringContaining('本站路径'),
      });
    },
  );

  it('of an alert stand beside an end that comes after the start', async () => {
    expect(await alert({ endsAt: '2026-01-01T00:00:00.000Z' })).toEqual({
      endsAt: '“结束显示”要晚于“开始显示”',
    });
    expect(await alert({ endsAt: '2026-01-01T00:00:01.000Z' })).toEqual({});
  });
});

describe('the home page', () => {
  it('names each section once, and has a whole link on its banner', async () => {
    const problems = await problemsOf(() =>
      type('home-page').create({
        data: {
          banner: { title: '横幅', linkUrl: '/news' },
          sections: [{ section: 'news' }, { section: 'honors' }, { section: 'news' }],
        },
      }),
    );
    expect(Object.keys(problems).sort()).toEqual(['banner.linkLabel', 'sections.2.section']);
  });
});

describe('articles', () => {
  it('are withdrawn with a reason', async () => {
    const article = (data: object) =>
      problemsOf(() => type('article').create({ data: articleData(data) }));
    const withdrawnAt = '2026-02-01T00:00:00.000Z';
    expect(await article({ withdrawnAt })).toEqual({
      withdrawalReason: expect.stringContaining('原因'),
    });
    expect(await article({ withdrawalReason: '活动已取消' })).toEqual({
      withdrawnAt: expect.stringContaining('撤回时间'),
    });
    expect(await article({ withdrawnAt, withdrawalReason: '活动已取消' })).toEqual({});
  });
});

describe('columns', () => {
  it('are never above themselves', async () => {
    const columns = type('column');
    const top = await columns.create({ data: { name: '上级' } });
    const middle = await columns.create({ data: { name: '中间', parent: top.documentId } });
    const low = await columns.create({ data: { name: '下级', parent: { id: middle.id } } });
    const move = (documentId: string, parent: unknown) =>
      problemsOf(() => columns.update({ documentId, data: { parent } }));
    expect(await move(top.documentId, top.documentId)).toHaveProperty('parent');
    expect(await move(top.documentId, low.documentId)).toHaveProperty('parent');
    expect(await move(top.documentId, { set: [{ documentId: low.documentId }] })).toHaveProperty(
      'parent',
    );
    expect(await move(top.documentId, { connect: [{ id: middle.id }] })).toHaveProperty('parent');
    expect(await move(low.documentId, top.documentId)).toEqual({});
    expect(await move(low.documentId, null)).toEqual({});
  });
});

describe('towns', () => {
  it('have grey periods that end after they begin', async () => {
    const period = { startsOn: '2026-12-13', endsOn: '2026-12-12', reason: '公祭日' };
    const good = { ...period, endsOn: '2026-12-13' };
    expect(
      await problemsOf(() =>
        type('town').create({
          data: { name: '镇', code: '140824103', summary: '摘要', greyPeriods: [good, period] },
        }),
      ),
    ).toEqual({ 'greyPeriods.1.endsOn': '“结束日期”不能早于“开始日期”' });
  });
});

describe('charts', () => {
  const figure = (value: number, unit = '个', asOf = '2022-02-14') => ({
    label: '指标',
    value,
    unit,
    asOf,
    source: '公开报道',
  });

  it('compare what can be compared', async () => {
    const charts = (...list: object[]) =>
      problemsOf(() =>
        type('town').create({
          data: { name: '镇', code: '140824103', summary: '摘要', charts: list },
        }),
      );
    const good = { title: '图', kind: 'bar', figures: [figure(1), figure(2)] };
    expect(await charts(good)).toEqual({});
    expect(
      await charts(
        good,
        { ...good, figures: [figure(1)] },
        { ...good, kind: 'share', figures: [figure(1, '个'), figure(2, '户')] },
        { ...good, kind: 'trend' },
      ),
    ).toEqual({
      'charts.1.figures': expect.stringContaining('两项'),
      'charts.2.figures': expect.stringContaining('同一个单位'),
      'charts.3.figures': expect.stringContaining('各不相同'),
    });
  });

  it('are judged with the figures that a save leaves alone', async () => {
    const towns = type('town');
    const saved = await towns.create({
      data: {
        name: '镇',
        code: '140824103',
        summary: '摘要',
        charts: [{ title: '图', kind: 'bar', figures: [figure(1), figure(2)] }],
      },
    });
    const update = (data: object) =>
      problemsOf(() => towns.update({ documentId: saved.documentId, data }));
    expect(await update({ name: '新镇名' })).toEqual({});
    const row = await cms.strapi.db.query('api::town.town').findOne({
      where: { documentId: saved.documentId, publishedAt: null },
      populate: { charts: { populate: ['figures'] } },
    });
    const [{ id, figures }] = row.charts;
    expect(await update({ charts: [{ id, kind: 'trend' }] })).toEqual({
      'charts.0.figures': expect.stringContaining('各不相同'),
    });
    const [first, second] = figures;
    const unit = { id: second.id, unit: '户' };
    expect(await update({ charts: [{ id, figures: [{ id: first.id }, unit] }] })).toEqual({
      'charts.0.figures': expect.stringContaining('同一个单位'),
    });
  });
});

describe('a save', () => {
  it('is told all its problems at once, Strapi’s own among them', async () => {
    const problems = await problemsOf(() =>
      type('article').create({
        data: articleData({
          title: '长'.repeat(121),
          slug: 'Not A Slug',
          sourceUrl: 'nowhere',
          pinnedUntil: '2025-01-01T00:00:00.000Z',
        }),
      }),
    );
    expect(Object.keys(problems).sort()).toEqual(['pinnedUntil', 'slug', 'sourceUrl', 'title']);
  });

  it('is answered by the admin with each problem at its field', async () => {
    const authorization = await signInAsAdmin(cms);
    const before = await countRows(cms.strapi);
    const response = await cms.http
      .post('/content-manager/collection-types/api::article.article')
      .set('Authorization', authorization)
      .send(articleData({ slug: 'A', pinnedUntil: '2025-01-01T00:00:00.000Z' }));
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('有2处需要修改'),
      details: {
        errors: [
          { path: ['slug'], message: expect.stringContaining('小写字母'), name: 'ValidationError' },
          { path: ['pinnedUntil'], message: '“置顶至”不能早于“显示日期”' },
        ],
      },
    });
    expect(await countRows(cms.strapi)).toEqual(before);
  });
});
