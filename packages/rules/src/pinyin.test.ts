import { pinyinOf } from './pinyin';

test.each([
  ['翟东村', 'zhaidongcun', 'zdc'],
  ['南吴坡', 'nanwupo', 'nwp'],
  ['峨嵋村', 'emeicun', 'emc'],
  ['运城锐宝制版', 'yunchengruibaozhiban', 'ycrbzb'],
  ['A 村 2 组', 'acun2zu', 'ac2z'],
  ['', '', ''],
])('%s is typed %s or %s', (name, full, initials) => {
  expect(pinyinOf(name)).toEqual({ full, initials });
});
