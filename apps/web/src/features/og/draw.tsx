import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import { drawable, fontsFor } from './fonts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a PNG, one at a time: drawing keeps the processor busy, and readers come first.
 *
 * @param texts all that is to be drawn; `view` gets them as they can be drawn, and the font family that draws them
 */
export function draw<Texts extends Record<string, string>>(
  texts: Texts,
  size: { width: number; height: number },
  view: (texts: Texts, fontFamily: string) => ReactElement,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = last.then(async () => {
    const shown = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, drawable(text)]),
    ) as Texts;
    const fonts = await fontsFor(Object.values(shown).join(''));
    const family = fonts.map(({ name }) => name).join(', ');
    const picture = new ImageResponse(view(shown, family), { ...size, fonts });
    return new Uint8Array(await picture.arrayBuffer());
  });
  last = drawing.catch(() => undefined);
  return drawing;
}
