import { content, type Cms } from '../harness';
import { problemsOf as problemsIn } from './support';

/** What the town and its charts must hold to. */
export function townTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);
  const problemsOf = (save: () => Promise<unknown>) => problemsIn(context(), save);

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
            status: 'published',
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
      const row = await context()
        .strapi.db.query('api::town.town')
        .findOne({
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
}
