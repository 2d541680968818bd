import { content, type Cms } from '../harness';
import { problemsOf as problemsIn } from './support';

/** What an honor must hold to. */
export function honorTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);
  const problemsOf = (save: () => Promise<unknown>) => problemsIn(context(), save);

  describe('honors', () => {
    const base = { title: '荣誉', level: 'national', holderKind: 'town' };
    const honor = (data: object) =>
      problemsOf(() => type('honor').create({ data: { ...base, ...data }, status: 'published' }));

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
      expect(await honor({ holderKind: 'village' })).toEqual({ village: expect.any(String) });
      expect(await honor({ holderKind: 'enterprise' })).toEqual({ enterprise: expect.any(String) });
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
      expect(
        await problemsOf(() =>
          honors.update({
            documentId: saved.documentId,
            data: { village: { disconnect: [{ id: village.id }] } },
            status: 'published',
          }),
        ),
      ).toEqual({ village: expect.any(String) });
      expect(await update({ issuer: '国务院' })).toEqual({});
      expect(await update({ holderKind: 'town', village: null })).toEqual({});
    });
  });
}
