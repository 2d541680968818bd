import type { Metadata } from 'sharp';

const MILLION = 1_000_000;

/** What is stored has at most this many pixels (4608 × 3456); by area, so that long screenshots stay readable. */
export const STORED_PIXELS = 16 * MILLION;

/**
 * What is opened at all. Baseline JPEG and plain PNG are read strip by strip. The others stand in memory
 * whole, one at a time: 300 MB at most, 400 MB for HEIC. An iPhone's usual photo has 24 million.
 */
const PIXELS_IN_STRIPS = 110 * MILLION;
const PIXELS_WHOLE = 25 * MILLION;

export type Size = Pick<Metadata, 'width' | 'height' | 'pages'> &
  Partial<Pick<Metadata, 'format' | 'compression' | 'isProgressive' | 'orientation'>>;

/** Pixels of all frames together; `height` is one frame's. */
const pixelsOf = ({ width, height, pages = 1 }: Size) => width * height * pages;

function readInStrips({ format, isProgressive, orientation = 1 }: Size): boolean {
  if (isProgressive) return false;
  // A PNG is turned after it was read, a JPEG while it is made small.
  return format === 'jpeg' || (format === 'png' && orientation === 1);
}

/** Why a picture of this size, as its header says it, is not opened; null when it is. */
export function sizeProblem(name: string, size: Size): string | null {
  const limit = readInStrips(size) ? PIXELS_IN_STRIPS : PIXELS_WHOLE;
  if (pixelsOf(size) <= limit) return null;
  if (size.compression === 'hevc') {
    return `“${name}”太大：${size.width}×${size.height} 像素。请在手机相机设置里改用普通分辨率，或者在手机上导出为 JPEG 再上传`;
  }
  const frames = (size.pages ?? 1) > 1 ? `，共 ${size.pages} 帧` : '';
  return `“${name}”太大：${size.width}×${size.height} 像素${frames}，超过 ${limit / 10_000} 万像素。请缩小后再上传（长边 4000 像素就够清楚）`;
}
