import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import type { RuleResult } from '@township/rules/result';
import { megabytes, UPLOAD_MB } from '@township/rules/upload-limit';
import { isPicture, judge, storedName } from './acceptance';
import { preparePicture, type Turn } from './pictures';
import { inWords } from './storage';

/** A file as it came: a request's, or one that the seed reads. */
export interface ReceivedFile {
  filepath: string;
  originalFilename: string | null;
  mimetype?: string | null;
  /** In bytes. */
  size: number;
  /** The type that Strapi goes by before all others. */
  detectedMimeType?: string;
}

export interface FileInfo {
  name?: string | null;
  alternativeText?: string | null;
  caption?: string | null;
}

export interface TakenFile {
  file: ReceivedFile;
  fileInfo: FileInfo;
}

type OneOrMore<T> = T | T[];

const MAX_BYTES = megabytes(UPLOAD_MB);
export const TOO_LARGE = `文件超过 ${UPLOAD_MB} MB，请压缩后再上传`;

/**
 * Runs `use` with the files as they may be stored. When one may not, none is:
 * the error names each that has a fault, so that they can be mended at once.
 */
export async function withTaken<T>(
  inTurn: Turn,
  files: OneOrMore<ReceivedFile>,
  infos: OneOrMore<FileInfo> | undefined,
  use: (taken: TakenFile[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'township-upload-'));
  try {
    const infoOf = [infos ?? {}].flat();
    const results = await Promise.allSettled(
      [files].flat().map((file, i) => inTurn(() => takeIn(file, infoOf[i] ?? {}, folder))),
    );
    const faults = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    if (faults.length > 0) throw inWords(faults.length === 1 ? faults[0] : allOf(faults));
    return await use(results.flatMap((result) => ('value' in result ? [result.value] : [])));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One error of several; what is not the files' fault comes first. */
function allOf(faults: unknown[]): unknown {
  const told = faults.filter((fault) => fault instanceof errors.ApplicationError);
  const ours = faults.find((fault) => !(fault instanceof errors.ApplicationError));
  if (ours) return ours;
  return new errors.ValidationError(told.map(({ message }) => message).join('；'));
}

/** The file as it is stored: its true type and name, a picture rebuilt in `folder`. */
async function takeIn(file: ReceivedFile, info: FileInfo, folder: string): Promise<TakenFile> {
  const given = file.originalFilename ?? '';
  if ((await stat(file.filepath)).size > MAX_BYTES) {
    throw new errors.PayloadTooLargeError(`“${given}”：${TOO_LARGE}`);
  }
  const content = await readFile(file.filepath);
  const kind = valueOf(judge(given, content));
  const prepared = isPicture(kind)
    ? valueOf(await preparePicture(given, content, kind))
    : { content, kind };
  const { mime, extensions } = prepared.kind;
  if (prepared.content.length > MAX_BYTES) {
    throw new errors.ValidationError(
      `“${given}”处理后超过 ${UPLOAD_MB} MB，请存成 JPEG 或缩小后再上传`,
    );
  }
  const name = storedName(given, extensions);
  const filepath =
    prepared.content === content
      ? file.filepath
      : path.join(folder, `${randomUUID()}.${extensions[0]}`);
  if (filepath !== file.filepath) await writeFile(filepath, prepared.content);
  return {
    file: {
      ...file,
      filepath,
      originalFilename: name,
      mimetype: mime,
      detectedMimeType: mime,
      size: prepared.content.length,
    },
    fileInfo: { ...info, name: info.name ? storedName(info.name, extensions) : name },
  };
}

function valueOf<T>(result: RuleResult<T>): T {
  if (!result.ok) throw new errors.ValidationError(result.reason);
  return result.value;
}
