import type { Passage } from './passages';

const NAME = 'read-aloud';
const BLOCK_CLASS = 'is-read-aloud';

/** Room above and below in which a sentence counts as in view, in CSS pixels. */
const MARGIN = 120;

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Marks the sentence being read without touching the page's elements, and keeps it in view. */
export class Marker {
  #block: Element | null = null;
  #following = true;
  #left = () => (this.#following = false);

  constructor() {
    for (const event of ['wheel', 'touchmove'] as const) {
      addEventListener(event, this.#left, { passive: true });
    }
  }

  show({ range, block }: Passage): void {
    this.#unmark();
    if (typeof Highlight === 'function') {
      CSS.highlights.set(NAME, new Highlight(range));
    } else {
      // Older browsers mark nothing smaller than an element.
      this.#block = block;
      block.classList.add(BLOCK_CLASS);
    }
    this.#follow(range.getBoundingClientRect());
  }

  /** A reader who has scrolled away is left alone until the reading comes into view again. */
  #follow({ top, bottom }: DOMRect): void {
    const inView = top >= MARGIN / 2 && bottom <= innerHeight - MARGIN;
    if (inView) this.#following = true;
    if (inView || !this.#following || stillness()) return;
    scrollTo({ top: scrollY + top - innerHeight / 4, behavior: 'smooth' });
  }

  #unmark(): void {
    if (typeof Highlight === 'function') CSS.highlights.delete(NAME);
    this.#block?.classList.remove(BLOCK_CLASS);
    this.#block = null;
  }

  remove(): void {
    this.#unmark();
    for (const event of ['wheel', 'touchmove'] as const) removeEventListener(event, this.#left);
  }
}
