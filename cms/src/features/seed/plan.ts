import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { readContentFiles, type ContentRecord } from './content-files';
import { isMediaReference, mediaType } from './media-reference';
import { markdownToHtml, picturesIn } from './markdown';
import { ContentError, type Problem } from './problems';
import { resolveFields, type MediaReference, type Resolver } from './resolve';
import { editableContentTypes } from './schema';

export interface PlannedRecord extends ContentRecord {
  /** Keys of the records that its relations name. */
  dependsOn: Set<string>;
}

/** Everything that will be written, known to be right. */
export interface Plan {
  records: PlannedRecord[];
  /** By path inside the content folder. */
  media: Map<string, MediaReference>;
}

/**
 * Reads and checks the content folder as a whole.
 *
 * @throws ContentError naming every file and field that is wrong
 */
export async function planContent(strapi: Core.Strapi, dir: string): Promise<Plan> {
  if (!existsSync(dir)) {
    throw new ContentError([
      { file: dir, field: '', message: '没有这个内容目录，请检查 TOWN_CONTENT' },
    ]);
  }
  // Single types first: a village's code is checked against the town's.
  const schemas = editableContentTypes(strapi).sort(
    (a, b) => Number(b.kind === 'singleType') - Number(a.kind === 'singleType'),
  );
  const { records, problems } = readContentFiles(dir, schemas);
  const singularNames = new Map(schemas.map((schema) => [schema.uid, schema.info.singularName]));
  const keys = new Set(records.map((record) => record.key));
  const media = new Map<string, MediaReference>();
  const planned: PlannedRecord[] = [];

  for (const record of records) {
    const dependsOn = new Set<string>();
    const problem = (field: string, message: string) =>
      problems.push({ file: record.file, field, message });
    const addMedia = (reference: MediaReference, field: string) => {
      if (!mediaType(reference.file)) problem(field, `不支持的文件类型：${reference.file}`);
      else if (!existsSync(path.join(dir, reference.file))) {
        problem(field, `找不到文件 ${reference.file}（no such file）`);
      }
      const known = media.get(reference.file);
      if (known?.alt && reference.alt && known.alt !== reference.alt) {
        problem(field, `${reference.file} 在别处的 alt 不同`);
      }
      media.set(reference.file, { ...reference, ...known });
    };
    const resolver: Resolver = {
      problem,
      richText: (markdown, field) => {
        for (const file of picturesIn(markdown)) addMedia({ file }, field);
        return markdownToHtml(markdown, (file) => file);
      },
      media: (reference, field) => {
        if (isMediaReference(reference)) addMedia(reference, field);
        else problem(field, '应写成 {file, alt, caption}');
        return undefined;
      },
      relation: (slug, target, field) => {
        const key = `${singularNames.get(target)}/${String(slug)}`;
        if (keys.has(key)) dependsOn.add(key);
        else problem(field, `指向的 ${key} 不存在（no such record）`);
        return undefined;
      },
    };
    const data = resolveFields(strapi, record.schema, record.fields, resolver);
    problems.push(...(await schemaProblems(strapi, record, data)));
    planned.push({ ...record, dependsOn });
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { records: planned, media };
}

/** What Strapi's own validator has to say: required, lengths, patterns, choices, types. */
async function schemaProblems(
  strapi: Core.Strapi,
  { schema, file }: ContentRecord,
  data: Record<string, unknown>,
): Promise<Problem[]> {
  try {
    await strapi.entityValidator.validateEntityCreation(strapi.contentType(schema.uid), data, {
      isDraft: false,
    });
    return [];
  } catch (error) {
    const list = validationDetails(error);
    if (!list) throw error;
    return list.map(({ path: at, message }) => ({ file, field: at.join('.'), message }));
  }
}

interface ValidationDetail {
  path: string[];
  message: string;
}

/** The list in Strapi's ValidationError; undefined for any other error. */
function validationDetails(error: unknown): ValidationDetail[] | undefined {
  if (!(error instanceof Error) || error.name !== 'ValidationError') return undefined;
  const { details } = error as Error & { details?: { errors?: ValidationDetail[] } };
  return details?.errors;
}
