import { AUDIT_ACTIONS, AUDIT_GROUPS, auditActionsOf } from './audit-actions';
import { auditChanges } from './audit-changes';
import { auditKeptSince } from './audit-kept';
import { auditText, shortAgent } from './audit-text';

test('every action belongs to a group and fits the column that holds it', () => {
  for (const action of Object.keys(AUDIT_ACTIONS)) {
    expect(Object.keys(AUDIT_GROUPS)).toContain(action.split('.')[0]);
    expect(action.length).toBeLessThanOrEqual(40);
  }
  expect(auditActionsOf('session')).toEqual([
    'session.sign-in',
    'session.refused',
    'session.sign-out',
  ]);
  expect(auditActionsOf('nothing')).toEqual([]);
});

test('a text comes back from the database as it was hashed', () => {
  expect(auditText('  两行\n\u0000一行\ud83d ', 20)).toBe('两行 一行');
  expect(auditText('一二三四五', 4)).toBe('一二三…');
  expect(auditText('🏠🏠🏠', 2)).toBe('🏠…');
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Chrome 131，Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'Edge 131，Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13; V2244A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
    '微信 8，安卓',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari 17，iOS',
  ],
  ['curl/8.5.0', 'curl/8.5.0'],
])('%s is %s', (agent, short) => {
  expect(shortAgent(agent)).toBe(short);
});

test('fields that changed are told by what changed in them', () => {
  const before = {
    title: '旧题',
    body: `<p>${'前'.repeat(300)}187家${'后'.repeat(300)}</p>`,
    order: 1,
  };
  const after = {
    title: '新题',
    body: `<p>${'前'.repeat(300)}178家${'后'.repeat(300)}</p>`,
    order: 1,
  };
  const { changes, more } = auditChanges(before, after);
  expect(more).toBe(0);
  expect(changes[0]).toEqual({ field: 'title', from: '旧题', to: '新题' });
  expect(changes[1]!.from).toMatch(/^…前+187家后+…$/);
  expect(changes[1]!.to).toMatch(/^…前+178家后+…$/);
  expect(changes[1]!.from!.length).toBeLessThan(40);
  expect(changes).toHaveLength(2);
});

test('whatever is changed, what is kept of it is bounded', () => {
  const large = (mark: string) =>
    Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [`f${number}`, mark.repeat(100_000)]),
    );
  const kept = auditChanges(large('甲'), large('乙'));
  expect([kept.changes.length, kept.more]).toEqual([20, 40]);
  expect(JSON.stringify(kept).length).toBeLessThan(6_000);
});

test('of a field that is hidden it is told that it changed, and no more', () => {
  const { changes } = auditChanges({ password: 'a' }, { password: 'b' }, new Set(['password']));
  expect(changes).toEqual([{ field: 'password', from: null, to: null }]);
});

test('records and files are told by their names, parts by what stands in them', () => {
  const before = { column: { documentId: 'x', label: '要闻' }, cover: null };
  const after = {
    column: { documentId: 'y', label: '公告' },
    cover: { id: 1, name: '照片.png', url: '/uploads/a.png' },
    figures: [{ label: '人口', value: 3 }],
    pinned: true,
  };
  expect(auditChanges(before, after).changes).toEqual([
    { field: 'column', from: '要闻', to: '公告' },
    { field: 'cover', from: '', to: '照片.png' },
    { field: 'figures', from: '', to: '人口，3' },
    { field: 'pinned', from: '', to: '是' },
  ]);
});

test('six months are kept whatever is configured', () => {
  const now = new Date('2026-11-29T00:00:00Z');
  expect(auditKeptSince(now, 1).toISOString()).toBe('2026-05-30T00:00:00.000Z');
  expect(auditKeptSince(now, 365).toISOString()).toBe('2025-11-29T00:00:00.000Z');
});
