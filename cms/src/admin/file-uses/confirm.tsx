import { createRoot } from 'react-dom/client';
import { darkTheme, DesignSystemProvider, lightTheme } from '@strapi/design-system';
import type { ToldUse } from '@township/rules/file-uses';
import { theme } from '../appearance';
import { UsesList, type Change } from './UsesList';

/** Events stay inside: Strapi's open dialogs close when something happens outside of them. */
const KEPT = ['pointerdown', 'focusin', 'focusout', 'keydown'];

/** Shows where files are used; resolves to whether to go on. */
export function confirmUses(change: Change, uses: ToldUse[]): Promise<boolean> {
  // The browser's own modal: it stands above Strapi's, holds the focus and gives it back.
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'file-uses-title');
  Object.assign(dialog.style, {
    width: 'min(72rem, 94vw)',
    maxHeight: '86vh',
    margin: 'auto',
    padding: '0',
    border: '0',
    borderRadius: '4px',
    pointerEvents: 'auto',
  });
  const root = createRoot(dialog);
  return new Promise((resolve) => {
    const keep = (event: Event) => event.stopPropagation();
    KEPT.forEach((type) => dialog.addEventListener(type, keep));
    // Strapi's dialogs hear Escape before it gets here.
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', escape, true);
    // Chromium's viewer of a PDF that is previewed below takes the focus when it has loaded.
    const regain = () =>
      setTimeout(() => {
        if (!dialog.contains(document.activeElement)) dialog.querySelector('button')?.focus();
      });
    window.addEventListener('blur', regain);
    dialog.addEventListener('close', () => {
      window.removeEventListener('keydown', escape, true);
      window.removeEventListener('blur', regain);
      root.unmount();
      dialog.remove();
      resolve(dialog.returnValue === 'confirmed');
    });
    document.body.append(dialog);
    root.render(
      <DesignSystemProvider locale="zh-Hans" theme={currentTheme()}>
        <UsesList change={change} uses={uses} onAnswer={(answer) => dialog.close(answer)} />
      </DesignSystemProvider>,
    );
    dialog.showModal();
  });
}

/** The colour scheme as Strapi chooses it: the user's setting, else the system's. */
function currentTheme() {
  const set = localStorage.getItem('STRAPI_THEME')?.replaceAll('"', '');
  const isDark =
    set === 'dark' ||
    (set !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const [base, own] = isDark ? [darkTheme, theme.dark] : [lightTheme, theme.light];
  return { ...base, colors: { ...base.colors, ...own.colors } };
}
