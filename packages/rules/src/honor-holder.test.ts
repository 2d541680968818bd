import { checkHonorHolder, type HonorHolder } from './honor-holder';

const holder = (kind: HonorHolder['kind'], change: Partial<HonorHolder> = {}): HonorHolder => ({
  kind,
  hasVillage: false,
  hasEnterprise: false,
  holderName: null,
  ...change,
});

test.each([
  holder('town'),
  holder('town', { holderName: '镇党委' }),
  holder('village', { hasVillage: true }),
  holder('enterprise', { hasEnterprise: true }),
  holder('enterprise', { holderName: '4家印刷包装企业' }),
])('one holder: %j', (honor) => {
  expect(checkHonorHolder(honor).ok).toBe(true);
});

test.each([
  [holder('village'), '请选择“村庄”'],
  [holder('village', { holderName: '西位村' }), '请选择“村庄”'],
  [holder('enterprise'), '填写获得者名称'],
  [holder('enterprise', { holderName: '  ' }), '填写获得者名称'],
])('not chosen yet: %j, told as %s', (honor, reason) => {
  const told = { ok: false, reason: expect.stringContaining(reason), incomplete: true };
  expect(checkHonorHolder(honor)).toEqual(told);
});

test.each([
  [holder('town', { hasVillage: true }), '不是村'],
  [holder('town', { hasEnterprise: true }), '不是企业'],
  [holder('village', { hasVillage: true, hasEnterprise: true }), '不是企业'],
  [holder('enterprise', { hasVillage: true, hasEnterprise: true }), '不是村'],
])('refused: %j because %s', (honor, reason) => {
  expect(checkHonorHolder(honor)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});
