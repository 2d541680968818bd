import path from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp, { type Metadata, type Sharp } from 'sharp';

export interface HeicJob {
  content: Uint8Array;
  page: number;
}

export interface HeicPixels {
  data: ArrayBuffer;
  width: number;
  height: number;
}

/**
 * The picture of a HEIC file, upright. sharp's build reads only its header, for HEVC is patented.
 * The decoder computes for seconds and keeps its memory: a thread of its own ends with both.
 */
export async function openHeic(content: Buffer, { pagePrimary = 0 }: Metadata): Promise<Sharp> {
  const job: HeicJob = { content, page: pagePrimary };
  const { data, width, height } = await new Promise<HeicPixels>((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'heic-worker.js'), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the HEIC decoder ended without a picture')));
  });
  return sharp(new Uint8Array(data), { raw: { width, height, channels: 4 } });
}

const APP2 = 0xe2;
const PROFILE_MARK = Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1');
const MAX_SEGMENT = 65_533;

/** A JPEG with the colour profile that its raw pixels were in; phones photograph in wider colours than sRGB. */
export function withProfile(jpeg: Buffer, profile: Buffer | undefined): Buffer {
  const length = PROFILE_MARK.length + (profile?.length ?? 0);
  if (!profile || length > MAX_SEGMENT) return jpeg;
  const marker = Buffer.from([0xff, APP2, 0, 0]);
  marker.writeUInt16BE(length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, PROFILE_MARK, profile, jpeg.subarray(2)]);
}
