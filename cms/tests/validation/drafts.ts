import { content, signInAsAdmin, type Cms } from '../harness';
import { openedVersion } from '../harness/admin';
import { problemsOf as problemsIn } from './support';

const figure = (value: number, unit: string | null = '个') => ({
  label: '指标',
  value,
  unit,
  asOf: '2022-02-14',
  source: '公开报道',
});
const chart = (kind: string, ...figures: object[]) => ({
  charts: [{ title: '图', kind, figures }],
});
const whole = {
  alert: { title: '停水', kind: 'notice', startsAt: '2026-01-01T00:00:00.000Z' },
  article: {
    title: '一条消息',
    summary: '摘要',
    body: '<p>正文</p>',
    source: '本站',
    displayDate: '2026-01-01T00:00:00.000Z',
  },
  village: { name: '村', code: '140824103211' },
  enterprise: { name: '企业' },
  honor: { title: '荣誉', level: 'national', holderKind: 'town' },
  town: { name: '镇', code: '140824103', summary: '摘要' },
};
type Name = keyof typeof whole;

/** What a draft is saved with, and the field that publishing then names. */
const INCOMPLETE: [Name, object, string][] = [
  ['alert', { linkUrl: '/news' }, 'linkLabel'],
  ['alert', { linkLabel: '查看' }, 'linkUrl'],
  ['article', { withdrawnAt: '2026-02-01T00:00:00.000Z' }, 'withdrawalReason'],
  ['article', { withdrawalReason: '活动已取消' }, 'withdrawnAt'],
  ['village', { latitude: 35.6 }, 'longitude'],
  ['village', { longitude: 110.9 }, 'latitude'],
  ['enterprise', { latitude: 35.6 }, 'longitude'],
  ['enterprise', { longitude: 110.9 }, 'latitude'],
  ['honor', { awardedPrecision: 'year' }, 'awardedOn'],
  ['honor', { awardedOn: '2020-02-02' }, 'awardedOn'],
  ['honor', { holderKind: 'village' }, 'village'],
  ['honor', { holderKind: 'enterprise' }, 'enterprise'],
  ['town', chart('bar', figure(1)), 'charts.0.figures'],
  ['town', chart('bar', figure(1), figure(2, null)), 'charts.0.figures'],
  ['town', chart('share', figure(0), figure(0)), 'charts.0.figures'],
];

/** What no draft is saved with: more typing does not mend it. */
const WRONG: [Name, object, string][] = [
  ['alert', { endsAt: '2025-01-01T00:00:00.000Z' }, 'endsAt'],
  ['alert', { linkUrl: 'javascript:alert(1)' }, 'linkUrl'],
  ['article', { pinnedUntil: '2025-01-01T00:00:00.000Z' }, 'pinnedUntil'],
  ['article', { sourceUrl: 'nowhere' }, 'sourceUrl'],
  ['village', { latitude: 91 }, 'latitude'],
  ['enterprise', { creditCode: '1' }, 'creditCode'],
  [
    'honor',
    { awardedPrecision: 'day', awardedOn: '2020-02-02', validUntil: '2020-02-01' },
    'validUntil',
  ],
  ['town', chart('bar', figure(1, '个'), figure(2, '户')), 'charts.0.figures'],
  ['town', chart('share', figure(-1)), 'charts.0.figures'],
];

/** A draft may be half of what it is to be. */
export function draftTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);
  const problemsOf = (save: () => Promise<unknown>) => problemsIn(context(), save);

  describe('drafts', () => {
    test.each(INCOMPLETE)(
      'of %s are saved with %j; publishing names %s',
      async (name, data, field) => {
        const entries = type(name);
        const { documentId } = await entries.create({ data: { ...whole[name], ...data } });
        // Opened again and saved, as it stands.
        expect(await problemsOf(() => entries.update({ documentId, data: {} }))).toEqual({});
        const told = { [field]: expect.stringMatching(/[\u4e00-\u9fff]/) };
        expect(await problemsOf(() => entries.publish({ documentId }))).toEqual(told);
        const saved = { documentId, data: {}, status: 'published' as const };
        expect(await problemsOf(() => entries.update(saved))).toEqual(told);
        await entries.delete({ documentId });
      },
    );

    test.each(WRONG)('of %s are refused with %j, at %s', async (name, data, field) => {
      const draft = { ...whole[name], ...data };
      const problems = await problemsOf(() => type(name).create({ data: draft }));
      expect(problems).toMatchObject({ [field]: expect.any(String) });
    });

    test('are refused by the admin’s 发布 with the field named, and kept as they were', async () => {
      const cms = context();
      const authorization = await signInAsAdmin(cms);
      const { documentId } = await type('alert').create({
        data: { ...whole.alert, linkLabel: '查看' },
      });
      const path = `/content-manager/collection-types/api::alert.alert/${documentId}`;
      const { status, body } = await cms.http
        .post(`${path}/actions/publish`)
        .set('Authorization', authorization)
        .set('If-Match', `"${await openedVersion(cms, authorization, path)}"`)
        .send({ ...whole.alert, linkLabel: '查看全文' });
      expect([status, body.error.details.errors]).toEqual([
        400,
        [
          {
            path: ['linkUrl'],
            message: '填写了链接文字，也请填写链接网址',
            name: 'ValidationError',
          },
        ],
      ]);
      expect(await type('alert').findOne({ documentId })).toMatchObject({ linkLabel: '查看' });
    });
  });
}
