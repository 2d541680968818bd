import { classifyCorrection, type CorrectionKind } from './typing-correction';
import type { SignedContent } from './signed-content';

const schema = {
  title: { type: 'string' },
  body: { type: 'global::rich-text' },
  author: { type: 'string' },
  column: { type: 'relation' },
  villages: { type: 'relation' },
  displayDate: { type: 'datetime' },
  cover: { type: 'media' },
  attachments: { type: 'component', fields: { title: { type: 'string' } } },
};
const content = {
  title: '关于做好冬季防火工作的通知',
  author: '张三',
  column: { documentId: 'notices', label: '通知公告' },
  displayDate: '2026-11-30T02:00:00.000Z',
};
const rules = { wording: ['title', 'body'], names: ['王建国', '柳林村'] };

const entry = (changes: object): SignedContent => ({
  type: 'article',
  documentId: 'one',
  content: { ...content, ...changes },
  schema,
});
const classify = (before: object, after: object) =>
  classifyCorrection(entry(before), entry(after), rules);

/** Enough of a text around the sentence, so that it is not the share that decides. */
const AROUND = '各村要把责任落实到户，做好宣传，请广大群众相互转告，共同维护好家园环境。'.repeat(3);
const body = (sentence: string) => ({ body: `<p>${AROUND}</p><p>${sentence}</p>` });

test.each<[before: string, after: string, kind: CorrectionKind]>([
  // What clerks mend.
  ['请村民相互传告', '请村民相互转告', 'typing'],
  ['加强巡查力渡', '加强巡查力度', 'typing'],
  ['请做好登计工作', '请做好登记工作', 'typing'],
  ['认真的落实要求', '认真地落实要求', 'typing'],
  ['请再次检查再家电器', '请再次检查在家电器', 'typing'],
  ['保持环境卫生，垃圾分类。。', '保持环境卫生，垃圾分类。', 'typing'],
  ['请大家互相转告,注意安全', '请大家互相转告，注意安全', 'typing'],
  ['请大家互相互相转告', '请大家互相转告', 'typing'],
  ['带好身份证和和复印件', '带好身份证和复印件', 'typing'],
  ['按照规定办理手序', '按照规定办理手续', 'typing'],
  ['截止时间为2026年12月1日,请抓紧', '截止时间为2026年12月1日，请抓紧', 'typing'],
  ['请各村结合实际贯彻执形', '请各村结合实际贯彻执行', 'typing'],
  ['请大家相互转告', '请大家相互转告', 'none'],
  // Figures, in every form.
  ['补助标准为300元', '补助标准为500元', 'substantial'],
  ['补助标准为3000元', '补助标准为3000万元', 'substantial'],
  ['补助标准为3000元', '补助标准为3000美元', 'substantial'],
  ['增长3.5个点', '增长3，5个点', 'substantial'],
  ['补助三百元', '补助五百元', 'substantial'],
  ['补助叁佰元', '补助伍佰元', 'substantial'],
  ['占百分之十', '占百分之二十', 'substantial'],
  ['编号为１２３', '编号为１２４', 'substantial'],
  ['分两批发放', '分三批发放', 'substantial'],
  ['按第一类处理', '按第二类处理', 'substantial'],
  ['占比10%以内', '占比10‰以内', 'substantial'],
  // Dates and times.
  ['定于12月1日召开', '定于12月2日召开', 'substantial'],
  ['定于12月1日前上报', '定于12月1日后上报', 'substantial'],
  ['定于上午召开会议', '定于下午召开会议', 'substantial'],
  ['定于明天召开会议', '定于今天召开会议', 'substantial'],
  ['定于周日召开会议', '定于周六召开会议', 'substantial'],
  // Phones, links, addresses of mail.
  ['咨询电话0359-5561234', '咨询电话0359-5561235', 'substantial'],
  ['见www.example.cn', '见www.example.com', 'substantial'],
  ['见<a href="/a">附表</a>', '见<a href="/b">附表</a>', 'substantial'],
  ['见附表', '见<a href="/a">附表</a>', 'substantial'],
  ['发到a@b.cn', '发到c@b.cn', 'substantial'],
  // Names.
  ['镇长李明主持会议', '镇长李鸣主持会议', 'substantial'],
  ['王建国在会上讲话', '王建过在会上讲话', 'substantial'],
  ['柳林村率先完成', '柳材村率先完成', 'substantial'],
  ['副镇长张伟到场', '镇长张伟到场', 'substantial'],
  ['联系人：张三', '联系人：李三', 'substantial'],
  // Words that turn a sentence around.
  ['这些材料可以补交', '这些材料不可以补交', 'substantial'],
  ['村民应当办理', '村民不当办理', 'substantial'],
  ['严禁焚烧秸秆', '严格焚烧秸秆', 'substantial'],
  ['费用有所增加', '费用有所减加', 'substantial'],
  ['免费发放', '收费发放', 'substantial'],
  ['在村东集合', '在村西集合', 'substantial'],
  // Too much, and form.
  ['请大家做好准备工作', '请大家按照安排准备工作', 'substantial'],
  ['会议由镇政府主办', '会议由县委组织', 'substantial'],
  ['请转告', '请转告<strong>家人</strong>', 'substantial'],
  ['请转告。请检查', '请转告。</p><p>请检查', 'substantial'],
  ['<img src="/uploads/a.jpg" alt="甲">', '<img src="/uploads/b.jpg" alt="甲">', 'substantial'],
])('%s → %s: %s', (before, after, kind) => {
  const correction = classify(body(before), body(after));
  expect([correction.kind, correction.reason === null]).toEqual([kind, kind !== 'substantial']);
});

test.each<[what: string, changes: object]>([
  ['the author', { author: '张山' }],
  ['the column', { column: { documentId: 'news', label: '要闻' } }],
  ['a village', { villages: [{ documentId: 'east', label: '东村' }] }],
  ['the date', { displayDate: '2026-12-01T02:00:00.000Z' }],
  ['a picture', { cover: { name: 'a', sha256: '0'.repeat(64) } }],
  ['an attachment’s title', { attachments: [{ title: '附表' }] }],
  ['the title, taken out', { title: null }],
  ['a field that the form does not have', { other: '甲' }],
])('%s is no typing', (_, changes) => {
  expect(classify({}, changes).kind).toBe('substantial');
});

test('of a short title one character is typing, and half of it is another title', () => {
  const titled = (title: string) => ({ title });
  expect(classify(titled('冬季防火通之'), titled('冬季防火通知')).kind).toBe('typing');
  expect(classify(titled('防火通知'), titled('防汛通告')).kind).toBe('substantial');
});

test('many small ones together are a change', () => {
  const three = ['相互传告', '加强力渡', '办理手序', '贯彻执形'];
  const right = ['相互转告', '加强力度', '办理手续', '贯彻执行'];
  const upTo = (count: number) => [...right.slice(0, count), ...three.slice(count)].join('，');
  expect(classify(body(upTo(0)), body(upTo(3))).kind).toBe('typing');
  expect(classify(body(upTo(0)), body(upTo(4))).reason).toContain('4 处');
});
