'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface PictureDialogProps {
  /** Links round the page's pictures, in the page's order. */
  links: HTMLAnchorElement[];
  /** Which of them was opened. */
  start: number;
  onClose: () => void;
}

function pictureOf(link: HTMLAnchorElement) {
  const image = link.querySelector('img');
  return {
    src: link.href,
    srcSet: image?.srcset || undefined,
    alt: image?.alt ?? '',
    caption: link.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
  };
}

/** One picture as large as the window, the others before and after it. Esc closes, arrow keys turn. */
export function PictureDialog({ links, start, onClose }: PictureDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(start);
  const { caption, alt, ...image } = pictureOf(links[index]!);
  const several = links.length > 1;

  useEffect(() => {
    // The browser gives the focus back to what had it; Safari gives none to a link that was clicked.
    links[start]!.focus();
    dialog.current?.showModal();
  }, [links, start]);

  const turn = (step: number) => setIndex((index + step + links.length) % links.length);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (several && key === 'ArrowLeft') turn(-1);
    if (several && key === 'ArrowRight') turn(1);
  };
  return (
    // Keys and clicks here only repeat what the buttons do.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="viewer"
      aria-label="看大图"
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="viewer__bar">
        <p aria-live="polite">{several && `第 ${index + 1} 张，共 ${links.length} 张`}</p>
        <button type="button" className="viewer__button" onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </div>
      <figure className="viewer__figure">
        {/* eslint-disable-next-line @next/next/no-img-element -- see docs/decisions/0070 */}
        <img key={image.src} className="viewer__picture" {...image} sizes="100vw" alt={alt} />
        <figcaption className="viewer__caption">{caption || alt}</figcaption>
      </figure>
      {several && (
        <div className="viewer__bar">
          <button type="button" className="viewer__button" onClick={() => turn(-1)}>
            上一张
          </button>
          <button type="button" className="viewer__button" onClick={() => turn(1)}>
            下一张
          </button>
        </div>
      )}
    </dialog>
  );
}
