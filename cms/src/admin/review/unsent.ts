import { useEffect } from 'react';
import { ask } from '../keyboard/dialog';

/** Where a click leads away from a date that was filled in, or stores the entry without it. */
const LEAVING = 'a[href], aside button';
const STORES = ['保存', '发布'];

/**
 * Warns while a date stands filled in that nobody submitted: on the way out of the page, and at Strapi's own buttons.
 *
 * @param label what it is the time of; null where there is none
 */
export function useUnsentWarning(label: string | null, forget: () => void): void {
  useEffect(() => {
    if (label === null) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    const asked = new WeakSet<Element>();
    const hold = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest(LEAVING) : null;
      if (!(target instanceof HTMLElement) || asked.has(target) || !leaves(target)) return;
      event.preventDefault();
      event.stopPropagation();
      const text = `您填了${label}的时间，但没有提交，到时候什么也不会发生。`;
      void ask(`${label}还没有提交`, text, '不定时了，继续').then((isAgreed) => {
        if (!isAgreed) return;
        asked.add(target);
        forget();
        target.click();
      });
    };
    window.addEventListener('beforeunload', stay);
    document.addEventListener('click', hold, true);
    return () => {
      window.removeEventListener('beforeunload', stay);
      document.removeEventListener('click', hold, true);
    };
  }, [label, forget]);
}

const leaves = (target: HTMLElement): boolean =>
  target instanceof HTMLAnchorElement
    ? target.target !== '_blank'
    : STORES.includes(target.textContent?.trim() ?? '');
