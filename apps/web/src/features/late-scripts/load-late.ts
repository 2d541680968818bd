/**
 * Pages are read, and their links and forms used, without any script. So the scripts, which src/next-workarounds/late-scripts.ts
 * has left unloaded, are fetched when a reader touches what acts by script alone: it has `data-needs-script`, which names the
 * island that must have announced itself (ui/announce.ts), or the page as a whole. A press on it waits for that; when the scripts do
 * not come, a link is followed as a link.
 */
function loadLate(): void {
  let begun = false;
  let failed = false;
  let pressed: HTMLElement | null = null;
  const announced = new Set<string>();

  const mayAct = ({ dataset }: HTMLElement) => failed || announced.has(dataset.needsScript!);

  function act(): void {
    const target = pressed;
    if (!target || !mayAct(target)) return;
    pressed = null;
    target.click();
  }

  function run(late: HTMLScriptElement): HTMLScriptElement {
    const script = document.createElement('script');
    const address = late.getAttribute('src');
    // As it is written: Next's loader knows its files by that. A page that the worker kept holds its data itself.
    if (address) script.src = address;
    else script.text = late.text;
    script.onerror = () => {
      failed = true;
      act();
    };
    late.replaceWith(script);
    return script;
  }

  /** The page's data come first. When they do not, nothing may run: it would put an error in the page's place. */
  function load(): void {
    const all = document.querySelectorAll<HTMLScriptElement>('script[type="text/late"]');
    const [first, ...others] = all;
    if (!first) return;
    for (const { src } of others) {
      const hint = Object.assign(document.createElement('link'), { rel: 'preload', as: 'script' });
      hint.href = src;
      document.head.append(hint);
    }
    const runOthers = () => others.forEach(run);
    const script = run(first);
    if (script.src) script.onload = runOthers;
    else runOthers();
  }

  function begin(): void {
    if (begun) return;
    begun = true;
    if (document.readyState !== 'loading') load();
    else document.addEventListener('DOMContentLoaded', load);
  }

  const waiting = (event: Event) =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-needs-script]')
      : null;

  for (const touch of ['pointerdown', 'focusin']) {
    addEventListener(touch, (event) => waiting(event) && begin(), { capture: true, passive: true });
  }

  addEventListener(
    'click',
    (event) => {
      const target = waiting(event);
      if (!target || target.matches('input') || mayAct(target)) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      pressed = target;
      // Phones let a page speak only out of a touch: this silent word keeps the door open.
      if (target.dataset.speaks !== undefined) {
        speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      }
      begin();
    },
    true,
  );

  // The browser may have kept what was typed before.
  addEventListener('pageshow', () => {
    document.querySelectorAll<HTMLInputElement>('input[data-needs-script]').forEach((input) => {
      if (input.value !== input.defaultValue) begin();
    });
  });

  addEventListener('hydrated', (event) => {
    announced.add((event as CustomEvent<string>).detail);
    act();
  });

  // What a browser cannot do is not offered.
  const able = ['speechSynthesis' in window && 'speak', 'share' in navigator && 'share'];
  document.documentElement.dataset.able = able.filter(Boolean).join(' ');
}

/** To stand in an inline script before anything that can be touched. */
export const loadLateScripts = `(${loadLate.toString()})()`;
