import { content, type Cms } from '../harness';
import { problemsOf as problemsIn } from './support';

/** What villages and enterprises must hold to. */
export function profileTests(context: () => Cms): void {
  const type = (name: string) => content(context().strapi, name);
  const problemsOf = (save: () => Promise<unknown>) => problemsIn(context(), save);

  describe('villages', () => {
    const village = (data: object) =>
      problemsOf(() => type('village').create({ data: { name: '村', ...data } }));
    const published = (data: object) =>
      problemsOf(() =>
        type('village').create({
          data: { name: '村', code: '140824103203', ...data },
          status: 'published',
        }),
      );

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
      expect(await published({ latitude: 35.6 })).toEqual({
        longitude: '填写了纬度，也请填写经度',
      });
      expect(await published({ longitude: 110.9 })).toEqual({
        latitude: '填写了经度，也请填写纬度',
      });
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

    it.each([
      'javascript:alert(1)',
      'ftp://example.org',
      'example.org',
      'http://',
      'https://a:b@c',
    ])('have no website like %s', async (website) => {
      expect(await enterprise({ website })).toEqual({ website: expect.stringContaining('http') });
    });
  });

  describe('enterprises on the map', () => {
    it('have both coordinates or none', async () => {
      const enterprise = (data: object) =>
        problemsOf(() =>
          type('enterprise').create({ data: { name: '企业', ...data }, status: 'published' }),
        );
      expect(await enterprise({ latitude: 35.6 })).toEqual({
        longitude: '填写了纬度，也请填写经度',
      });
      expect(await enterprise({ latitude: 35.6, longitude: 110.9 })).toEqual({});
    });
  });
}
