import { meaningOf } from '../../src/features/validation/rules/values';
import { articleData, content, type Cms } from '../harness';
import { attributes, day, figure, problemsOf } from './support';

/** What holds for a date, in every type and component. */
export function dateTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);

  describe('dates', () => {
    test('each says in its schema what it tells, but for those that nobody types', () => {
      const untold = attributes()
        .filter(({ attribute }) => attribute.type === 'date' || attribute.type === 'datetime')
        .filter(({ attribute }) => meaningOf(attribute) === null)
        .map(({ at }) => at);
      expect(untold.sort()).toEqual([
        'article.maskedFrom',
        'article.noticeEndsOn',
        'article.noticeStartsOn',
        'file-use.shownFrom',
        'file-use.shownUntil',
        'honor.awardedSort',
      ]);
    });

    test.each(['0202-01-01', '1026-05-05', '2226-01-01', '9999-12-31'])(
      'the year of %s is taken in no field of any type',
      async (when) => {
        const at = `${when}T00:00:00.000Z`;
        const grey = { startsOn: when, endsOn: when, reason: '公祭日' };
        const town = { name: '镇', code: '140824103', summary: '摘要' };
        const saves: [string, object, string[]][] = [
          ['article', articleData({ displayDate: at }), ['displayDate']],
          ['article', articleData({ displayDate: when }), ['displayDate']],
          ['article', articleData({ pinnedUntil: at }), ['pinnedUntil']],
          ['article', articleData({ withdrawnAt: at, withdrawalReason: '过期' }), ['withdrawnAt']],
          [
            'article',
            articleData({ changeNotes: [{ changedAt: at, note: '改' }] }),
            ['changeNotes.0.changedAt'],
          ],
          ['alert', { title: '停水', kind: 'notice', startsAt: at }, ['startsAt']],
          [
            'honor',
            {
              title: '荣誉',
              level: 'county',
              holderKind: 'town',
              awardedPrecision: 'day',
              awardedOn: when,
            },
            ['awardedOn'],
          ],
          ['village', { name: '村', figures: [figure({ asOf: when })] }, ['figures.0.asOf']],
          [
            'town',
            { ...town, greyPeriods: [grey] },
            ['greyPeriods.0.endsOn', 'greyPeriods.0.startsOn'],
          ],
          [
            'town',
            {
              ...town,
              charts: [{ title: '图', kind: 'bar', figures: [figure(), figure({ asOf: when })] }],
            },
            ['charts.0.figures.1.asOf'],
          ],
        ];
        for (const [name, data, fields] of saves) {
          const problems = await problemsOf(() => type(name).create({ data }));
          expect([name, Object.keys(problems).sort()]).toEqual([name, fields]);
          for (const message of Object.values(problems)) {
            expect(message).toMatch(/^日期应在\d+年\d+月\d+日到\d+年\d+月\d+日之间$/);
          }
        }
      },
    );

    test('one that no calendar has is refused in words', async () => {
      for (const displayDate of ['2026-02-30', 'tomorrow', '12026-01-01']) {
        expect(
          await problemsOf(() => type('article').create({ data: articleData({ displayDate }) })),
        ).toEqual({ displayDate: expect.stringContaining('不是真实存在的日期') });
      }
      for (const asOf of ['2026-02-30', '2026-01-02 上午', '2026-01-023']) {
        expect(
          await problemsOf(() =>
            type('village').create({ data: { name: '村', figures: [figure({ asOf })] } }),
          ),
        ).toEqual({ 'figures.0.asOf': expect.stringContaining('不是真实存在的日期') });
      }
    });

    test('one without a zone is China’s', async () => {
      const saved = await type('article').create({
        data: articleData({ displayDate: '2026-01-02' }),
      });
      expect(saved.displayDate).toBe('2026-01-01T16:00:00.000Z');
    });

    test('one that was stored before is not published, nor is it carried along by a save', async () => {
      const { documentId } = await type('article').create({ data: articleData() });
      await context()
        .strapi.db.query('api::article.article')
        .updateMany({ where: { documentId }, data: { displayDate: '0202-01-01T00:00:00.000Z' } });
      const expected = { displayDate: expect.stringContaining('1949年10月1日') };
      expect(await problemsOf(() => type('article').publish({ documentId }))).toEqual(expected);
      expect(
        await problemsOf(() => type('article').update({ documentId, data: { title: '题' } })),
      ).toEqual(expected);
      expect(
        await problemsOf(() =>
          type('article').update({ documentId, data: { displayDate: day(0) } }),
        ),
      ).toEqual({});
    });
  });
}
