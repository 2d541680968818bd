import type { ReactElement } from 'react';
import type { Town } from '@township/client';
import { siteNameOf } from '../metadata';
import { draw } from './draw';

/** Edge lengths in pixels: home screens of iPhones, and the two that a web manifest asks for. */
export const ICON_SIZES = [180, 192, 512];

/** Parts of 100; launchers cut a circle of 80 out of the ground, and the character stays inside. */
const SEAL = 54;

function IconView({ mark }: { mark: string }, fontFamily: string, size: number): ReactElement {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: size,
        height: size,
        background: '#b02a14',
        color: '#fff8ee',
        fontFamily,
        fontSize: (size * SEAL) / 100,
      }}
    >
      {mark}
    </div>
  );
}

/** The site's first character in white on vermilion, a square PNG. */
export const drawIcon = (town: Town, size: number): Promise<Uint8Array<ArrayBuffer>> =>
  draw({ mark: [...siteNameOf(town)][0] ?? '' }, { width: size, height: size }, (texts, family) =>
    IconView(texts, family, size),
  );
