// @ts-check

const ASKED = [
  // Two characters.
  ...['葡萄', '翟东', '荣誉', '党建', '光伏', '旅游', '变电'],
  // Names.
  ...['翟店镇', '西位村', '国耀新能源', '运城锐宝', '北京印刷学院', '任全保', '全国重点镇'],
  // Several words.
  ...[
    '宝泉 光伏',
    '党建 乡村旅游',
    '学校 诊所',
    '印刷 包装 园区 企业',
    '村民 理事会 红白 喜事 志愿者',
  ],
  // Questions.
  ...['垃圾谁来收？', '怎么反映问题', '镇上有多少人口？', '秸秆能不能卖？', '南吴坡现在归哪个村'],
  ...['办事要带什么材料', '村里的钱花到哪里去了？', '着火了打什么电话'],
  // By sound and by initials.
  ...['zhaidong', 'zhai dong cun', 'walengzhi', 'zdc'],
  // A character missing or wrong.
  ...['东翟村', '国家卫生镇', '党群中心', '峨眉村', '国药新能源', '瓦愣纸'],
  // Nothing of the kind.
  ...['饕餮魍魉', 'qzxvwk', '強子對撞機'],
  // Numbers, traditional characters, a single one, a whole sentence.
  ...['1263', '220千伏', '2022年', '國家衛生鄉鎮', '村'],
  '翟店镇党委政府认真学习贯彻会议精神，扎实推进乡村振兴和人居环境整治工作',
];

/** Pages further on, and one type alone. @type {Record<string, string>[]} */
const CHOSEN = [
  ...['党建', '翟店镇', '企业 发展', '2022年'].flatMap((q) => [
    { q, page: '2' },
    { q, page: '20' },
  ]),
  { q: '党建', type: 'article' },
  { q: '翟店', type: 'village' },
  { q: '荣誉', type: 'honor' },
  { q: '村', type: 'article' },
  { q: '包装', type: 'enterprise' },
  { q: '党建', type: 'article', page: '20' },
];

const PREFIXES = [
  ...['翟', '翟店', '西位', '党', '党建', '光', '葡', '荣誉', '宝泉村', '国家', '发展'],
  ...['z', 'zh', 'zhai', 'xiwei', 'gy', 'fz', '12', '2022', ''],
];

/** What is searched for. @param {string[]} more */
export const searchTexts = (more) => [...ASKED, ...more];

/** Addresses of searches. @param {string[]} more texts to search for */
export const searchPaths = (more) =>
  [...searchTexts(more).map((q) => ({ q })), ...CHOSEN].map((one) => address('/api/search', one));

export const suggestPaths = () => PREFIXES.map((q) => address('/api/search/suggest', { q }));

/** @param {string} path @param {Record<string, string>} query */
const address = (path, query) => `${path}?${new URLSearchParams(query)}`;
