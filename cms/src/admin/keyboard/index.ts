import { ask, tell } from './dialog';

/** What the keys do, for the list that `?` shows. */
const KEYS: readonly [keys: string, what: string][] = [
  ['Ctrl + S', '保存'],
  ['Ctrl + Enter', '发布（会先问一遍）'],
  ['Ctrl + K', '正文里：加链接'],
  ['Ctrl + B / I / U', '正文里：加粗、斜体、下划线'],
  ['Ctrl + Z / Ctrl + Shift + Z', '正文里：撤销、重做'],
  ['Tab / Shift + Tab', '下一格、上一格'],
  ['Esc', '关掉打开的窗口'],
  ['?', '看这张表'],
];

const EVERY_MS = 50;
const TRIES = 20;
const RETURN_TRIES = 60;

/**
 * Saves by Ctrl+S and publishes by Ctrl+Enter, which Strapi would save by; heard before Strapi and the editor hear it. `?` shows the list,
 * where nobody is writing.
 */
export function listenToKeys(): void {
  window.addEventListener('keydown', (event) => void answer(event), true);
}

async function answer(event: KeyboardEvent): Promise<void> {
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (control && event.key.toLowerCase() === 's' && isForm()) {
    take(event);
    const field = await leaveField();
    (await readyButton('保存'))?.click();
    await returnTo(field);
  } else if (control && event.key === 'Enter' && isForm()) {
    take(event);
    await leaveField();
    const publish = await readyButton('发布');
    if (publish && (await ask('发布这篇内容？', '发布后一秒之内，读者就能看到。', '发布')))
      publish.click();
  } else if (event.key === '?' && !isWriting(event.target)) {
    take(event);
    tell('键盘快捷键', KEYS);
  }
}

/** Strapi's own answer to these keys is another one, and the browser's would save the page. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isForm = () =>
  /\/content-manager\/(collection-types\/[^/]+\/[^/]+|single-types\/)/.test(
    window.location.pathname,
  );

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A date is read, and a long text handed to the form, when its field is left; the form draws itself before it is saved. */
async function leaveField(): Promise<HTMLElement | null> {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return null;
  field.blur();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  field.focus({ preventScroll: true });
  return field;
}

/** A form that is being saved is closed to the cursor, which then goes on where it was; unless somebody has gone elsewhere. */
async function returnTo(field: HTMLElement | null): Promise<void> {
  for (let tries = 0; tries < RETURN_TRIES; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const active = document.activeElement;
    if (active !== document.body && active !== field) return;
    if (active !== field) field?.focus({ preventScroll: true });
  }
}

/** What was just written may not have reached the form yet, which has nothing to save until then. */
async function readyButton(name: string): Promise<HTMLButtonElement | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const button = buttonNamed(name);
    if (button) return button;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return undefined;
}

/** Of the window that is open on top, if there is one. */
function buttonNamed(name: string): HTMLButtonElement | undefined {
  const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
  return [...(top ?? document).querySelectorAll('button')].find(
    (button) => button.textContent?.trim() === name && !button.disabled,
  );
}
