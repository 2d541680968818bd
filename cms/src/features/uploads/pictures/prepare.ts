import { accept, refuse, type RuleResult } from '@township/rules/result';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { KINDS, type Kind } from '../acceptance/kinds';
import { openHeic, withProfile } from './heic';
import { sizeProblem, STORED_PIXELS } from './limits';

export interface Picture {
  content: Buffer;
  kind: Kind;
}

/** How each kind is written. */
const ENCODERS = new Map<Kind, (picture: Sharp, source: Buffer, metadata: Metadata) => Sharp>([
  [KINDS.jpeg, (picture) => picture.jpeg({ quality: 85 })],
  [KINDS.png, (picture, _, { isPalette }) => picture.png({ palette: isPalette, dither: 0 })],
  [KINDS.webp, (picture, source) => picture.webp({ quality: 85, lossless: isLossless(source) })],
  [KINDS.gif, (picture) => picture.gif()],
  // Slower settings save little and keep others waiting.
  [KINDS.avif, (picture) => picture.avif({ quality: 60, effort: 2 })],
]);

/**
 * Builds a picture anew from its pixels alone: upright, in sRGB, at most `STORED_PIXELS` large.
 * What else its file carried (place, device, person, words, whatever hung behind it) has no way into the new one.
 */
export async function preparePicture(
  name: string,
  content: Buffer,
  kind: Kind,
): Promise<RuleResult<Picture>> {
  const damaged = refuse(`“${name}”打不开，图片可能已损坏。请重新保存或重新拍摄后再上传`);
  let metadata: Metadata;
  try {
    metadata = await sharp(content, { limitInputPixels: false, animated: true }).metadata();
  } catch {
    return damaged;
  }
  const { height, pages = 1, pageHeight = height } = metadata;
  const size = { ...metadata, height: pageHeight };
  const problem = sizeProblem(name, size);
  if (problem) return refuse(problem);
  if (kind === KINDS.tiff && pages > 1) {
    return refuse(`“${name}”里有 ${pages} 页。请另存为 PDF，或者每页存成一张 JPEG 再上传`);
  }
  try {
    if (isBareWebp(content)) {
      await sharp(content).stats();
      return accept({ content, kind });
    }
    return accept(await rebuild(content, kind, size));
  } catch {
    return damaged;
  }
}

async function rebuild(content: Buffer, kind: Kind, metadata: Metadata): Promise<Picture> {
  const { width, height, pages = 1 } = metadata;
  const animated = pages > 1 && (kind === KINDS.gif || kind === KINDS.webp);
  const source =
    kind === KINDS.heic
      ? await openHeic(content, metadata)
      : sharp(content, { animated, limitInputPixels: false, failOn: 'error' });
  if (!animated) source.autoOrient();
  const scale = Math.sqrt(STORED_PIXELS / (width * height));
  if (scale < 1) {
    const side = Math.floor(Math.max(width, height) * scale);
    source.resize(side, side, { fit: 'inside' });
  }
  const encode = ENCODERS.get(kind);
  if (encode) return { kind, content: await encode(source, content, metadata).toBuffer() };
  // Every reader's device opens JPEG; it has no transparency.
  const jpeg = await source.flatten({ background: '#fff' }).jpeg({ quality: 85 }).toBuffer();
  const profile = kind === KINDS.heic ? metadata.icc : undefined;
  return { kind: KINDS.jpeg, content: withProfile(jpeg, profile) };
}

const isLossless = (webp: Buffer) => webp.includes('VP8L') && webp.indexOf('VP8L') < 4096;

/** A WebP of one chunk: it holds pixels and nothing else, and another encoding could only lose some. */
function isBareWebp(content: Buffer): boolean {
  return (
    /^RIFF....WEBPVP8[ L]$/s.test(content.toString('latin1', 0, 16)) &&
    content.readUInt32LE(4) + 8 === content.length &&
    Math.ceil(content.readUInt32LE(16) / 2) * 2 + 20 === content.length
  );
}
