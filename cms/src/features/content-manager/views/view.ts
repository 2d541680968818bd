/** How staff see one content type or component. Fields are attribute names; a row's sizes add up to 12 at most. */
export interface View {
  /** Names of the fields, beside those that all models share (src/admin/translations/fields.ts). */
  labels?: Record<string, string>;
  /** The field by which other records and the page's heading name this one. `id` names a single page by its type. */
  mainField: string;
  /** Columns of the list. */
  list?: string[];
  sort?: [field: string, order: 'ASC' | 'DESC'];
  /**
   * Rows of the form that everybody fills in, as `name:size`, in the order of work: what must be filled in is seen without scrolling. The
   * sections follow; then fields that are named nowhere, except the inverse side of relations.
   */
  edit: string[][];
  sections?: Section[];
  /** Explanations under a field. */
  hints?: Record<string, string>;
  /** The section of the staff's guide that tells of the type; of some fields, another one. */
  guide?: string;
  guides?: Record<string, string>;
}

/** Rows of a form under a heading of their own. */
export interface Section {
  title: string;
  rows: string[][];
  /** Seldom needed: closed until somebody opens it. */
  folded?: true;
}

/** Every row of a form, in its order. */
export const rowsOf = ({ edit, sections = [] }: View): string[][] => [
  ...edit,
  ...sections.flatMap(({ rows }) => rows),
];

/** The attribute that a cell stands for. */
export const fieldOf = (cell: string): string => cell.split(':')[0] ?? '';

/** What a row of a form's address, and of what search engines show, is about. */
export const addressSection: Section = {
  title: '网址和搜索',
  rows: [['slug:12'], ['seo:12']],
  folded: true,
};

/* Explanations that several models share. */
export const slug = '网址里的名称。留空则按标题自动生成拼音；发布后改动，旧网址会自动转到新网址。';
export const cover = '横幅图片，建议 1600×900 以上。没有合适的照片就留空，网站会用文字封面。';
export const summary = '一两句话，用在列表、搜索和分享里。';
export const latitude = '北纬，十进制度数，例如 35.6。要和经度一起填；没有核实过就都留空。';
export const longitude = '东经，十进制度数，例如 110.9。要和纬度一起填。';
export const linkUrl =
  '点开后去哪里：本站页面写 /news/… 这样的路径，外站写 https:// 开头的完整网址。';
export const linkLabel = '按钮上的字，例如“查看通知”。网址和文字要么都填，要么都不填。';
