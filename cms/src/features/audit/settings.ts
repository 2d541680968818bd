import type { Core, UID } from '@strapi/strapi';
import { auditText } from '@township/rules/audit-text';
import { isRecord } from '@township/rules/is-record';
import type { RequestContext } from './origin';
import type { Done } from './record';

interface Door {
  path: RegExp;
  label: string;
}

/** Strapi's doors to what is set up, each with what people call it. */
const SETTINGS: readonly Door[] = [
  { path: /^\/admin\/project-settings$/, label: '系统' },
  { path: /^\/admin\/transfer\//, label: '数据传输' },
  { path: /^\/content-manager\/content-types\/([^/]+)\/configuration$/, label: '表单和列表' },
  { path: /^\/content-manager\/components\/([^/]+)\/configuration$/, label: '表单和列表' },
  { path: /^\/content-type-builder\//, label: '内容类型' },
  { path: /^\/upload\/(?:settings|configuration)$/, label: '媒体库' },
  { path: /^\/i18n\//, label: '语言' },
  { path: /^\/email\//, label: '邮件' },
  { path: /^\/users-permissions\//, label: '读者账号' },
];

/** Folders have no row of their own in the log: their files are public or not by where they lie. */
const FOLDERS = /^\/upload\/(?:folders(?:\/\d+)?|actions\/bulk-(?:move|delete))$/;

const SECRET = /pass|secret|token|key|salt|hash/i;
const MOST_NAMED = 20;

/** What a request has set up, or arranged, that leaves no other row. */
export function settingsIn(strapi: Core.Strapi, ctx: RequestContext): Done | null {
  const { method, path } = ctx;
  const said = saidIn(ctx.request.body);
  const door = `${method} ${path}`;
  if (FOLDERS.test(path)) {
    if (path.endsWith('bulk-delete') && !hasFolders(ctx.request.body)) return null;
    const subject = { type: 'plugin::upload.folder', id: null, label: said.name ?? '媒体库' };
    return { action: 'file.arrange', subject, details: { door, said } };
  }
  const found = SETTINGS.find((one) => one.path.test(path));
  if (!found) return null;
  const [, model] = found.path.exec(path) ?? [];
  const label = [found.label, model && nameOf(strapi, model)].filter(Boolean).join('：');
  return {
    action: 'settings.update',
    subject: { type: 'settings', id: null, label },
    details: { door, said },
  };
}

const hasFolders = (body: unknown): boolean =>
  isRecord(body) && Array.isArray(body.folderIds) && body.folderIds.length > 0;

const nameOf = (strapi: Core.Strapi, model: string): string =>
  strapi.contentTypes[model as UID.ContentType]?.info.displayName ??
  strapi.components[model as UID.Component]?.info.displayName ??
  model;

/** What was sent, in short. */
function saidIn(body: unknown): Record<string, string> {
  const told = Object.entries(isRecord(body) ? body : {})
    .filter(([name]) => !SECRET.test(name))
    .slice(0, MOST_NAMED)
    .map(([name, value]) => [
      auditText(name, 40),
      auditText(typeof value === 'string' ? value : JSON.stringify(value ?? null), 120),
    ]);
  return Object.fromEntries(told) as Record<string, string>;
}
