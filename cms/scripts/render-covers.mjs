// @ts-check
/**
 * Draws a town's covers: `node scripts/render-covers.mjs [town] [picture…]`, from cms/.
 * Reads content/<town>/covers.yaml, writes content/<town>/pictures/*.webp (1600 × 900, at most 60 kB).
 * Needs Noto Serif CJK SC with its Black weight (Debian: fonts-noto-cjk-extra).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { parse } from 'yaml';
import { drawCover } from './covers/compositions.mjs';

const MAX_BYTES = 60 * 1024;

/** The sharpest encoding that fits: flat art often does without loss. @param {Buffer} svg */
async function encode(svg) {
  const lossless = await sharp(svg).webp({ nearLossless: true, quality: 60, effort: 6 }).toBuffer();
  if (lossless.length <= MAX_BYTES) return lossless;
  for (let quality = 90; quality >= 40; quality -= 5) {
    const webp = await sharp(svg).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= MAX_BYTES) return webp;
  }
  throw new Error('画面太细，压不到 60 kB');
}

const [town = 'zhaidian', ...only] = process.argv.slice(2);
const content = path.join(path.dirname(fileURLToPath(import.meta.url)), '../content', town);
const pictures = path.join(content, 'pictures');
mkdirSync(pictures, { recursive: true });

/** @type {import('./covers/compositions.mjs').Cover[]} */
const covers = parse(readFileSync(path.join(content, 'covers.yaml'), 'utf8'));
for (const cover of covers) {
  if (only.length > 0 && !only.includes(cover.picture)) continue;
  const webp = await encode(Buffer.from(drawCover(cover))).catch((/** @type {Error} */ error) => {
    throw new Error(`封面 ${cover.picture}：${error.message}`);
  });
  writeFileSync(path.join(pictures, `${cover.picture}.webp`), webp);
  console.log(`${cover.picture}.webp  ${(webp.length / 1024).toFixed(1)} kB`);
}
