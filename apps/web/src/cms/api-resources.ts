import 'server-only';
import {
  contract,
  fieldsOf,
  fieldsOfPart,
  type Bilingual,
  type Field,
} from '@township/client/contract';
import { openApiDocument, type Examples, type Operation } from '@township/client/openapi';
import { CONTENT_TYPES, keysOf, type ContentType } from '@township/client/vocabulary';

/** A field of the data dictionary; of one that holds records, the route of their type. */
export interface ApiField extends Field {
  readonly route?: string;
  readonly fields?: readonly ApiField[];
}

/** One question that the API answers, and where. */
export interface ApiQuestion {
  /** `/api/villages/{key}` */
  path: string;
  title: Bilingual;
  operation: Operation;
}

/** What the API is told of on one page: a type of content, the search, the changes, the downloads. */
export interface ApiResource {
  /** In the page's address: the type's route. */
  slug: string;
  title: Bilingual;
  about: Bilingual;
  /** Of content. */
  type?: ContentType;
  fields: ApiField[];
  /** Names of those that lists hold, too. */
  listed: ReadonlySet<string>;
  /** What is answered besides records: by its name, each with its fields. */
  parts: { name: string; fields: ApiField[] }[];
  questions: ApiQuestion[];
}

/** What is no type of content. */
const WITHOUT_TYPE = {
  search: ['搜索', 'Search'],
  changes: ['变更', 'Changes'],
  proofs: ['公示存证', 'Proofs'],
  data: ['下载', 'Downloads'],
} as const;

/** What a page begins with. */
const ABOUT: Readonly<Record<ContentType | keyof typeof WITHOUT_TYPE, Bilingual>> = {
  article: [
    '已发布的文章：列表是摘要，单条有正文、附件和相关的村庄、企业、荣誉。',
    'What has been published: lists hold summaries, one article its text, its files and what it is about.',
  ],
  column: [
    '文章的栏目，上下级和类别。',
    'Columns of articles: their kinds, and which stands in which.',
  ],
  topic: [
    '“五张牌”这样的专题：口号、正文和数据。',
    'Topics of the town’s programme: slogan, text and figures.',
  ],
  village: [
    '每个行政村：统计用区划代码、曾用名、数据、特色和联系方式。',
    'Every administrative village: statistical code, former names, figures, specialities, contacts.',
  ],
  enterprise: [
    '企业：所属产业、所在村庄、规模、产品，是否招聘。',
    'Enterprises: industry, village, size, products, and whether they are hiring.',
  ],
  industry: ['产业，是不是支柱。', 'Industries, and whether each is a pillar of the town.'],
  honor: [
    '荣誉：级别、授予单位、日期和它的精度，获得的是镇、村还是企业。',
    'Honors: level, issuer, date with its precision, and whether town, village or enterprise holds it.',
  ],
  alert: ['网站上此刻正在显示的提示。', 'What the site warns of at this moment.'],
  'home-page': ['首页的编排：横幅、置顶和各个区块。', 'How editors arranged the home page.'],
  town: [
    '镇的概况、历史、数据、图表、联系方式和数据许可。',
    'The town: description, history, figures, charts, contacts, and the licence of its data.',
  ],
  search: [
    '在全部公开内容里找：词语、名称、曾用名、拼音和拼音首字母。',
    'Through all public content: by words, names, former names, pinyin and its first letters.',
  ],
  changes: [
    '公开内容的每一次变更，按先后，一条不漏；以及核对副本用的摘要值。',
    'Every change of the public content, in order, none left out; and digests to prove a copy by.',
  ],
  proofs: [
    '每次发布、改动、撤下都记进一条公开的校验链：一条内容从何时到何时公开、有没有改过，谁都可以核对。',
    'Whatever is published, changed or taken down enters a public chain of hashes: anybody can check from when to when a text was up, unchanged.',
  ],
  data: [
    '每类内容整份下载：CSV、XLSX、JSON、NDJSON，带目录、各列说明和校验值。',
    'Each type as a whole: CSV, XLSX, JSON, NDJSON, with a catalogue, what the columns mean, and checksums.',
  ],
};

/** `homePage` → `Home page` */
const inWords = (name: string): string => {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const routes = new Map(Object.values(contract).map(({ type, route }) => [type, route]));

const withRoute = (field: Field): ApiField => ({
  ...field,
  route: field.type && routes.get(field.type),
  fields: field.fields?.map(withRoute),
});

function questionsOf(tag: string, examples?: Examples): ApiQuestion[] {
  return Object.entries(openApiDocument(examples).paths)
    .filter(([, { get }]) => get.tags.includes(tag))
    .map(([path, { get }]) => ({
      path,
      title: [get.summary, inWords(get.operationId)],
      operation: get,
    }));
}

/** What these questions are answered with that is no record. */
function partsOf(questions: readonly ApiQuestion[]): ApiResource['parts'] {
  const answers = JSON.stringify(
    questions.map(
      ({ operation }) => operation.responses[200]?.content?.['application/json']?.schema,
    ),
  );
  const names = [...answers.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!);
  return [...new Set(names)].flatMap((name) => {
    const fields = fieldsOfPart(name);
    return fields ? [{ name, fields: fields.map(withRoute) }] : [];
  });
}

/**
 * Everything that is told of on a page of its own, in the contract's order.
 *
 * @param examples records as they are answered
 */
export function apiResources(examples?: Examples): ApiResource[] {
  const ofContent = Object.entries(contract).map(([name, { type, route }]): ApiResource => {
    const questions = questionsOf(type, examples);
    return {
      slug: route,
      title: [CONTENT_TYPES[type], inWords(name)],
      about: ABOUT[type],
      type,
      fields: fieldsOf(type).map(withRoute),
      listed: new Set(fieldsOf(type, 'summary').map((field) => field.name)),
      parts: partsOf(questions),
      questions,
    };
  });
  const others = keysOf(WITHOUT_TYPE).map((tag): ApiResource => {
    const questions = questionsOf(tag);
    return {
      slug: tag,
      title: WITHOUT_TYPE[tag],
      about: ABOUT[tag],
      fields: [],
      listed: new Set(),
      parts: partsOf(questions),
      questions,
    };
  });
  return [...ofContent, ...others];
}
