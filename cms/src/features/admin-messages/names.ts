import type { Core, UID } from '@strapi/strapi';

/** What Strapi's plugins call their permissions and what they make on a first start. */
const NAMES: Readonly<Record<string, string>> = {
  Create: '新建',
  'Create (generate)': '新建',
  'Create (invite)': '邀请',
  'Create (upload)': '上传',
  Read: '查看',
  Update: '修改',
  'Update (crop, details, replace) + delete': '修改、替换和删除',
  Edit: '修改',
  Delete: '删除',
  'Delete (revoke)': '删除',
  Publish: '发布',
  Regenerate: '重新生成',
  Download: '下载',
  'Copy link': '复制链接',
  'Configure view': '设置布局',
  'Configure Layout': '设置布局',
  'Access the Media Library': '查看媒体库',
  'Access the Media Library settings page': '查看媒体库设置',
  'Access the Email Settings page': '查看邮件设置',
  'Access the marketplace': '查看插件市场',
  'Access the API tokens settings page': '查看 API 令牌设置',
  'Access the Admin tokens settings page': '查看后台令牌设置',
  'Access the transfer tokens settings page': '查看传输令牌设置',
  'Read the project level settings': '查看系统设置',
  'Update the project level settings': '修改系统设置',
  'Remove an entry from a release': '从发布批次移除',
  'Add an entry to a release': '加入发布批次',
  Fields: '字段',
  'plugins and marketplace': '插件',
  marketplace: '插件市场',
  webhooks: 'Webhook',
  'users and roles': '用户和角色',
  users: '用户',
  roles: '角色',
  'api tokens': 'API 令牌',
  'api Tokens': 'API 令牌',
  'admin tokens': '后台令牌',
  'transfer tokens': '传输令牌',
  project: '系统',
  general: '一般',
  assets: '文件',
  'collection types': '内容',
  'single types': '单页',
  components: '组件',
  settings: '设置',
  options: '选项',
  email: '邮件',
  'media library': '媒体库',
  'review workflows': '审核流程',
  'content releases': '发布批次',
  Internationalization: '语言',
  Locales: '语言',
  providers: '登录方式',
  emailTemplates: '邮件模板',
  advancedSettings: '高级设置',
  'Admin is creator': '自己创建的',
  'Is creator': '自己创建的',
  'Has same role as creator': '与创建人角色相同',
  Default: '默认',
  default: '默认',
};

const NAMED = new Set(['displayName', 'category', 'subCategory']);

/** The list of permissions from which Strapi draws the pages of roles and tokens. */
export function translatePermissions(strapi: Core.Strapi, node: unknown): void {
  if (Array.isArray(node)) return node.forEach((item) => translatePermissions(strapi, item));
  if (typeof node !== 'object' || node === null) return;
  const values = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(values)) {
    if (NAMED.has(key) || key === 'label') values[key] = NAMES[String(value)] ?? value;
    else translatePermissions(strapi, value);
  }
  if (typeof values.uid === 'string' && 'label' in values) {
    values.label =
      strapi.contentTypes[values.uid as UID.ContentType]?.info.displayName ?? values.label;
  }
}

interface RecentDocument {
  documentId: string;
  title: string;
  contentTypeDisplayName: string;
}

/** A page that has no title of its own stands under its documentId among what was changed last. */
export function nameRecent(documents: RecentDocument[]): void {
  for (const document of documents) {
    if (document.title === document.documentId) document.title = document.contentTypeDisplayName;
  }
}

const FIRST_TOKENS: Readonly<Record<string, { name: string; description: string }>> = {
  'Read Only': { name: '只读', description: '首次启动时生成，只能读取内容。' },
  'Full Access': {
    name: '完全访问',
    description: '首次启动时生成，可以读写全部内容；不用就删掉。',
  },
};

/** The two tokens that Strapi makes on a first start. */
export async function nameFirstTokens(strapi: Core.Strapi): Promise<void> {
  const tokens = strapi.db.query('admin::api-token' as UID.Schema);
  for (const [name, data] of Object.entries(FIRST_TOKENS)) {
    await tokens.updateMany({
      where: { name, description: { $startsWith: 'A default API token' } },
      data,
    });
  }
}
