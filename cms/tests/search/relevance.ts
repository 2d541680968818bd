/** What people type, and what they mean: written from the content alone, not from the search. */
export interface RelevanceCase {
  query: string;
  /** `type/slug`, `town` for the town: one of these must be in the first three. */
  expect: readonly string[];
  /** What kind of finding it tests. */
  kind: string;
}

const row = (kind: string, query: string, ...expect: string[]): RelevanceCase => ({
  query,
  expect,
  kind,
});

export const RELEVANCE: readonly RelevanceCase[] = [
  row('two characters', '翟东', 'village/zhaidong'),
  row('two characters', '葡萄', 'article/putao-yu-guoyuan'),
  row('two characters', '泥塑', 'article/feiyi-mudiao-nisu', 'topic/wenhua'),
  row('two characters', '荣誉', 'article/rongyu-zonglan'),

  row('short name', '峨嵋', 'village/emei'),
  row('short name', '小宁', 'village/xiaoning'),
  row('short name', '东小翟', 'village/dongxiaozhai'),
  row('short name', '翟店', 'town', 'article/renshi-zhaidian'),

  row('inside a compound', '瓦楞', 'enterprise/xinjiayuan', 'article/walengzhi-xinjiayuan'),
  row('inside a compound', '变电', 'article/sizhuang-biandianzhan', 'village/sizhuang'),
  row('inside a compound', '雪亮', 'article/pingan-xueliang-wangge'),
  row('inside a compound', '商标', 'honor/shengji-zhuming-shangbiao'),
  row('inside a compound', '文明户', 'article/xingji-wenminghu'),

  row('former name', '南吴坡', 'village/zhaixi'),
  row('former name', '北小宁', 'village/xiaoning'),
  row('former name', '西位坡', 'village/ningxi'),
  row('former name', '石龙镇', 'town', 'article/renshi-zhaidian'),
  row('former name', '东位', 'town', 'article/putao-yu-guoyuan', 'article/cunming-bianqian'),
  row('former name', '古路岔', 'town', 'article/cunming-bianqian'),
  row('former name', '东大有', 'town', 'article/dangjian-wenhua-guangchang'),

  row('full width', '１２６３', 'article/laji-1263-jizhi'),
  row('full width', '２２０千伏', 'article/sizhuang-biandianzhan', 'village/sizhuang'),
  row('full width', 'ＰＰＰ', 'article/laji-1263-jizhi', 'topic/fuwu'),
  row('full width', '１４０８２４１０３２１３', 'village/xiwei'),

  row('traditional', '翟東村', 'village/zhaidong'),
  row('traditional', '寶泉村', 'village/baoquan'),
  row('traditional', '傳統村落', 'honor/zhongguo-chuantong-cunluo-xiwei', 'village/xiwei'),
  row('traditional', '國家衛生鄉鎮', 'honor/guojia-weisheng-xiangzhen'),
  row('traditional', '紅白理事會', 'article/hongbai-lishihui'),
  row('traditional', '黨群服務中心', 'article/dangqun-fuwu-zhongxin'),

  row('pinyin', 'zhaidong', 'village/zhaidong'),
  row('pinyin', 'xiweicun', 'village/xiwei'),
  row('pinyin', 'zhai dong cun', 'village/zhaidong'),
  row('pinyin', 'Tàihǎo', 'village/taihao'),
  row('pinyin', 'shilongzhen', 'town', 'article/renshi-zhaidian'),
  row('pinyin', 'walengzhi', 'enterprise/xinjiayuan', 'article/walengzhi-xinjiayuan'),

  row('initials', 'zdc', 'village/zhaidong'),
  row('initials', 'xwc', 'village/xiwei'),
  row('initials', 'gyxny', 'enterprise/guoyao-xinnengyuan'),
  row('initials', 'zdz', 'town'),

  row('missing character', '东翟村', 'village/dongxiaozhai'),
  row('missing character', '国家卫生镇', 'honor/guojia-weisheng-xiangzhen'),
  row('missing character', '国耀能源', 'enterprise/guoyao-xinnengyuan'),
  row('missing character', '党群中心', 'article/dangqun-fuwu-zhongxin'),

  // Homophones, as an input method leaves them.
  row('wrong character', '峨眉村', 'village/emei'),
  row('wrong character', '宅东村', 'village/zhaidong'),
  row('wrong character', '西卫村', 'village/xiwei'),
  row('wrong character', '国药新能源', 'enterprise/guoyao-xinnengyuan'),
  row('wrong character', '天盛制药', 'enterprise/tiansheng-zhiyao'),
  row('wrong character', '新佳源', 'enterprise/xinjiayuan'),
  row('wrong character', '瓦愣纸', 'enterprise/xinjiayuan', 'article/walengzhi-xinjiayuan'),

  row('question', '垃圾谁来收？', 'article/laji-1263-jizhi'),
  row('question', '怎么反映问题', 'article/menhu-shuoming', 'article/shiyong-shuoming'),
  row('question', '翟怎么读', 'article/renshi-zhaidian', 'town', 'article/shiliu-cun-mingdan'),
  row('question', '镇上有多少人口？', 'town', 'article/renshi-zhaidian', 'article/shuju-koujing'),
  row('question', '秸秆能不能卖？', 'article/shengwuzhi-fadian'),
  row('question', '南吴坡现在归哪个村', 'village/zhaixi', 'article/cunming-bianqian'),
  row('question', '办事要带什么材料', 'article/dangqun-fuwu-zhongxin', 'topic/fuwu'),
  row('question', '红白事摆多少桌', 'article/hongbai-lishihui'),
  row('question', '村里的钱花到哪里去了？', 'article/sanwu-gongkai-yishi-yiyi', 'topic/tizhi'),
  row('question', '着火了打什么电话', 'article/pingan-xueliang-wangge'),

  row('several words', '宝泉 光伏', 'village/baoquan', 'article/guangfu-baoquan'),
  row('several words', '翟东 商贸', 'village/zhaidong', 'article/cun-jiti-jingji'),
  row('several words', '学校　诊所', 'article/lu-shui-dian-xuexiao'),
  row('several words', '党建 乡村旅游', 'article/dangjian-wenhua-guangchang'),
  row('several words', '防疫 志愿者', 'article/zhiyuan-fuwu-900', 'topic/fuwu'),

  row('exact name', '翟店镇', 'town'),
  row('exact name', '仁和村', 'village/renhe'),
  row('exact name', '全国重点镇', 'honor/quanguo-zhongdianzhen'),
  row('exact name', '数据口径说明', 'article/shuju-koujing'),
  row('exact name', '体制', 'topic/tizhi'),

  row('name in text', '任全保', 'article/feiyi-mudiao-nisu', 'topic/wenhua'),
  row('name in text', '北京印刷学院', 'article/yinshua-baozhuang-yuanqu'),
  row(
    'name in text',
    '山西省委组织部',
    'honor/biaogan-xiangzhen-dangwei',
    'article/biaogan-dangwei',
  ),
  row('name in text', '百企联百户', 'article/tuopin-292-hu', 'topic/fuwu'),
  row('name in text', '罂粟', 'article/pingan-xueliang-wangge'),
  row('name in text', '潞城', 'article/renshi-zhaidian', 'town'),

  row('number', '1263', 'article/laji-1263-jizhi'),
  row('number', '220千伏', 'article/sizhuang-biandianzhan', 'village/sizhuang'),
  row('number', '140824103204', 'village/nanzhai'),
  row('number', '140824103', 'town'),
  row('number', '883户', 'article/xingji-wenminghu', 'topic/tizhi'),
  row('number', '12345', 'article/biaogan-dangwei', 'topic/dangjian'),

  row('partial company name', '华明', 'enterprise/huaming-keji'),
  row('partial company name', '天圣', 'enterprise/tiansheng-zhiyao'),
  row('partial company name', '运城锐宝', 'enterprise/ruibao-zhiban'),

  row('latin', 'crimson seedless', 'article/putao-yu-guoyuan'),
  row('latin', 'COOKIE', 'article/shiyong-shuoming'),
  row('latin', 'ppp', 'article/laji-1263-jizhi', 'topic/fuwu'),
];

/** What is not found as it should be, and why. A query that is found after all belongs into the table above. */
export const MISSES: readonly (RelevanceCase & { why: string })[] = [
  {
    ...row('question', '字太小怎么办', 'article/shiyong-shuoming'),
    why: 'The page says 字怎么放大: no word of the question stands in it.',
  },
];
