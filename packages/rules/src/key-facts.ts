/** Where something stands in a text that a wrong character makes a wrong fact of: from, and up to. */
export type Span = readonly [from: number, to: number];

const FIGURE = /\d+(?:[-.:/年月日时分%％,，]?\d+)*[年月日时分%％]?/g;

/** 二〇二六年, 三万元, 十六个: a number in characters counts where it says of what. */
const CHINESE_FIGURE =
  /(?:第|百分之)?[〇零一二三四五六七八九十百千万亿两]+(?:年|月|日|号|时|点|元|万元|亿元|亩|户|人|名|位|家|个|件|次|米|公里|里|吨|公斤|斤|岁|天|周|倍|成|层|台|辆|村)/g;

export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶';
const COMPOUND = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|夏侯|轩辕|宇文|长孙|端木';
const NAME = `(?:${COMPOUND}|[${SURNAMES}])\\p{Script=Han}{1,2}`;
const TITLES =
  '同志|书记|副书记|镇长|副镇长|乡长|主任|副主任|支书|村长|会计|委员|主席|部长|局长|所长|站长|校长|院长|经理|董事长|厂长|老师|医生|先生|女士|师傅|同学|烈士|教授|记者|编辑|摄影|作者';
const LABELS =
  '联系人|负责人|法定代表人|法人代表|责任编辑|编辑|记者|作者|通讯员|供稿|摄影|审核|签发|书记|镇长|主任|支书|经理|董事长|委员';

/** Before a title, behind a label, or between the punctuation of a list of names. */
const NAMED = [
  new RegExp(`${NAME}(?=(?:${TITLES}))`, 'gu'),
  new RegExp(`(?<=(?:${LABELS})[：:]?\\s?)${NAME}(?!\\p{Script=Han})`, 'gu'),
  new RegExp(`(?<=^|[、，；\\s])${NAME}(?=[、，；。\\s]|$)`, 'gmu'),
];

/** Figures, dates, phones and people's names, as far as their surroundings say so; no dictionary knows every name. */
export function keyFacts(text: string): Span[] {
  return [FIGURE, CHINESE_FIGURE, ...NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): Span => [index, index + found.length]),
  );
}

export const touches = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some(([start, end]) => from < end && start < to);
