/**
 * Behaviour of `<site-alert>`, run in the browser before the first alert is parsed: what a reader has put away is
 * put away before it is ever painted, and the page does not move. Nothing of it is in the site's JavaScript files.
 *
 * `data-away` is the attribute that puts the alert away: `hidden`, or `folded` to one line. Remembered is the version,
 * one for each alert: a changed alert comes back. Where storage is refused it holds for the page alone.
 */
function defineSiteAlert(): void {
  if (customElements.get('site-alert')) return;

  function remembered(key: string, version?: string | null): string | null {
    try {
      if (version === null) localStorage.removeItem(key);
      else if (version !== undefined) localStorage.setItem(key, version);
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  class SiteAlert extends HTMLElement {
    connectedCallback() {
      const { id, version, away } = this.dataset;
      const key = 'alert:' + id;
      if (!id || !version || !away) return;
      if (remembered(key) === version) this.setAttribute(away, '');
      this.addEventListener('click', (event) => {
        const button = (event.target as Element).closest('button');
        if (!button) return;
        const isAway = button.value === 'away';
        this.toggleAttribute(away, isAway);
        remembered(key, isAway ? version : null);
        // The button pressed is gone: the keyboard goes on from what took its place.
        const next =
          this.querySelector<HTMLElement>(`button[value=${isAway ? 'back' : 'away'}]`) ??
          document.querySelector<HTMLElement>('site-alert:not([hidden]) :is(button, summary)') ??
          document.querySelector<HTMLElement>('.masthead__name');
        next?.focus();
      });
    }
  }
  customElements.define('site-alert', SiteAlert);
}

/** To stand in an inline script before the first alert. */
export const rememberAlerts = `(${defineSiteAlert.toString()})()`;
