import { useEffect } from 'react';
import { ask } from '../keyboard/dialog';

const TITLE = '定时发布还没有提交';
const TEXT = '您填了定时发布的时间，但没有提交，到时候不会自动发布。';

/** Where a click leads away from a date that was filled in, or stores the entry without it. */
const LEAVING = 'a[href], aside button';
const STORES = ['保存', '发布'];

/** Warns while a date stands filled in that nobody submitted: on the way out of the page, and at Strapi's own buttons. */
export function useUnsentWarning(isUnsent: boolean, forget: () => void): void {
  useEffect(() => {
    if (!isUnsent) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    const asked = new WeakSet<Element>();
    const hold = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest(LEAVING) : null;
      if (!(target instanceof HTMLElement) || asked.has(target) || !leaves(target)) return;
      event.preventDefault();
      event.stopPropagation();
      void ask(TITLE, TEXT, '不定时了，继续').then((isAgreed) => {
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
  }, [isUnsent, forget]);
}

const leaves = (target: HTMLElement): boolean =>
  target instanceof HTMLAnchorElement
    ? target.target !== '_blank'
    : STORES.includes(target.textContent?.trim() ?? '');
