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
   * Rows of the form, as `name:size`. Fields that are not named follow below, except the inverse side of
   * relations.
   */
  edit: string[][];
  /** Explanations under a field. */
  hints?: Record<string, string>;
}

/* Explanations that several models share. */
export const slug = '网址里的名称。留空则按标题自动生成拼音；发布后改动，旧网址会自动转到新网址。';
export const cover = '横幅图片，建议 1600×900 以上。没有合适的照片就留空，网站会用文字封面。';
export const summary = '一两句话，用在列表、搜索和分享里。';
export const latitude = '北纬，十进制度数，例如 35.6。要和经度一起填；没有核实过就都留空。';
export const longitude = '东经，十进制度数，例如 110.9。要和纬度一起填。';
export const linkUrl =
  '点开后去哪里：本站页面写 /news/… 这样的路径，外站写 https:// 开头的完整网址。';
export const linkLabel = '按钮上的字，例如“查看通知”。网址和文字要么都填，要么都不填。';
