const STYLE = `
.township-keys { margin: auto; border: 0; border-radius: 8px; padding: 2.4rem; min-width: 36rem; font-size: 1.4rem; color: #32324d; background: #fff; }
.township-keys::backdrop { background: rgba(33, 33, 52, 0.4); }
.township-keys h2 { font-size: 1.8rem; font-weight: 700; padding-bottom: 1.2rem; }
.township-keys dl { display: grid; grid-template-columns: auto 1fr; gap: 0.8rem 2.4rem; }
.township-keys dt { font-weight: 700; }
.township-keys form { display: flex; justify-content: flex-end; gap: 0.8rem; padding-top: 2rem; }
.township-keys button { font: inherit; padding: 0.8rem 1.6rem; border: 1px solid #dcdce4; border-radius: 4px; background: #fff; color: inherit; cursor: pointer; }
.township-keys button[value] { background: #b23a20; border-color: #b23a20; color: #fff; }
.township-keys button:focus-visible { outline: 2px solid #b23a20; outline-offset: 2px; }
`;

/** Explains what keys do. */
export function tell(title: string, lines: readonly (readonly [string, string])[]): void {
  const list = document.createElement('dl');
  for (const [term, text] of lines) list.append(element('dt', term), element('dd', text));
  void show(title, list, [element('button', '知道了')]);
}

/** Whether somebody agreed; Escape is no. */
export async function ask(title: string, text: string, yes: string): Promise<boolean> {
  const agree = Object.assign(element('button', yes), { value: 'yes', autofocus: true });
  return (await show(title, element('p', text), [element('button', '取消'), agree])) === 'yes';
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  return Object.assign(document.createElement(name), { textContent: text });
}

/** Resolves to the value of the button by which it was closed. One at a time: it is asked beside Strapi, which has its own above the page. */
function show(title: string, content: Node, buttons: HTMLElement[]): Promise<string> {
  document.querySelector('dialog.township-keys')?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'township-keys';
  const heading = Object.assign(element('h2', title), { id: 'township-keys' });
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  form.append(...buttons);
  dialog.append(element('style', STYLE), heading, content, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    }),
  );
}
