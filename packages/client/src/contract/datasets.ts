import type { Contract, CollectionName } from './definitions.js';
import type { Bilingual } from './terms.js';

/** A type whose records anyone may download whole. */
export type DatasetType = Contract[CollectionName]['type'];

export interface Dataset {
  readonly title: Bilingual;
  /** What one row is, in a sentence. */
  readonly about: Bilingual;
}

/** What the records of each type are, taken together, in the order in which people look for them. */
export const datasets: Readonly<Record<DatasetType, Dataset>> = {
  village: {
    title: ['村庄名录', 'Villages'],
    about: [
      '每行一个行政村：名称、统计代码、曾用名、简介、数据、特色和联系方式。',
      'One administrative village a row: name, statistical code, former names, description, figures, specialities and contacts.',
    ],
  },
  enterprise: {
    title: ['企业名录', 'Enterprises'],
    about: [
      '每行一家企业：名称、所属产业、所在村庄、规模、产品和是否招聘。',
      'One enterprise a row: name, industry, village, size, products, and whether it is hiring.',
    ],
  },
  honor: {
    title: ['荣誉名录', 'Honors'],
    about: [
      '每行一项荣誉：名称、级别、授予单位、获得日期，获得的是镇、村还是企业。',
      'One honor a row: name, level, issuer, date, and whether town, village or enterprise holds it.',
    ],
  },
  article: {
    title: ['文章', 'Articles'],
    about: [
      '每行一篇已发布的文章：标题、日期、栏目、来源、正文和相关的村庄、企业。',
      'One published article a row: title, date, column, source, text, and the villages and enterprises it is about.',
    ],
  },
  topic: {
    title: ['专题', 'Topics'],
    about: [
      '每行一个专题：标题、口号、摘要、数据和正文。',
      'One topic a row: title, slogan, summary, figures and text.',
    ],
  },
  industry: {
    title: ['产业', 'Industries'],
    about: [
      '每行一个产业：名称、是不是支柱产业和简介。',
      'One industry a row: name, whether it is a pillar of the town, and summary.',
    ],
  },
  column: {
    title: ['栏目', 'Columns'],
    about: [
      '每行一个文章栏目：名称、类别、上级栏目和更新期限。',
      'One column of articles a row: name, kind, parent, and how long it may stay without an update.',
    ],
  },
};
