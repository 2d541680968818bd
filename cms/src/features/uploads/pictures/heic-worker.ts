import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';
import type { HeicJob, HeicPixels } from './heic';

async function pixelsOf({ content, page }: HeicJob): Promise<HeicPixels> {
  const images = await decode.all({ buffer: content });
  try {
    const image = images[page];
    if (!image) throw new Error('no picture in this file');
    const { data } = await image.decode();
    return { data: data.buffer, width: image.width, height: image.height };
  } finally {
    images.dispose();
  }
}

void pixelsOf(workerData as HeicJob).then((pixels) =>
  parentPort?.postMessage(pixels, [pixels.data]),
);
