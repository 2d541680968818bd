import { checkVillageCode, splitVillageCode } from './division-code';

test('a village of the town, with blanks and full width put right', () => {
  expect(checkVillageCode('140824103200', '140824103')).toEqual({
    ok: true,
    value: '140824103200',
  });
  expect(checkVillageCode(' １４０８２４１０３２００ ', '140824103')).toMatchObject({ ok: true });
});

test.each([
  ['14082410320', '应为12位数字'],
  ['1408241032000', '应为12位数字'],
  ['14082410320x', '应为12位数字'],
  ['140406103200', '以本镇代码140824103开头'],
  ['140824103000', '乡镇代码'],
])('%s is refused: %s', (code, reason) => {
  expect(checkVillageCode(code, '140824103')).toEqual({
    ok: false,
    reason: expect.stringContaining(reason),
  });
});

test('a code is taken apart from the province down', () => {
  expect(splitVillageCode('140824103207')).toEqual({
    province: '14',
    city: '08',
    county: '24',
    town: '103',
    village: '207',
  });
  expect(splitVillageCode('140824103')).toBeNull();
});
