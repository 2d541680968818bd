import type { StaffSubject } from '@township/rules/staff';
import { articleData, content, type Cms } from '../harness';

export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The least of every type, with nothing Latin in it but what is an address. @returns the village, whose the article is */
export async function oneOfEach(cms: Cms, token: string): Promise<string> {
  const make = (type: StaffSubject, data: object) => content(cms.strapi, type).create({ data });
  await make('column', { name: '要闻', kind: 'news' });
  await make('industry', { name: '印刷包装', summary: '简介' });
  await make('topic', { name: '产业' });
  await make('department', { name: '民政办公室' });
  const village = await make('village', { name: '东村', code: '140824105201' });
  await make('enterprise', { name: '某某公司' });
  await make('honor', {
    title: '先进单位',
    level: 'county',
    awardedPrecision: 'unknown',
    holderKind: 'town',
  });
  await make('alert', { title: '停水通知', kind: 'warning', startsAt: '2026-01-01T00:00:00.000Z' });
  await make('search-synonym', { term: '低保', meaning: '最低生活保障' });
  await make('review-flow', {
    name: '新闻两审',
    steps: [{ name: '初审', role: 'first-reviewer', dueHours: 4 }],
  });
  await make('outside-signer', { name: '王建国', position: '镇长', role: 'signer' });
  await make('special-day', { date: '2027-01-01', kind: 'rest', name: '元旦' });
  await make('correction', { pageUrl: '/', problem: '电话错了', state: 'new' });
  await make('article', articleData({ villages: [village.documentId] }));
  await uploadPhoto(cms, token);
  return village.documentId;
}

export const uploadPhoto = (cms: Cms, token: string) =>
  cms.http.post('/upload').set('Authorization', token).attach('files', PIXEL, '照片.png');
