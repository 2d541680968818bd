/**
 * Behaviour of `<site-alert>`, run in the browser before the first alert is parsed: an alert that the reader
 * has closed is removed before it is painted, and the page does not move. None of it is in the site's
 * JavaScript files.
 * `data-away` closes the alert: `hidden`, or `folded` to one line. The version of each closed alert is
 * remembered: a changed alert comes back. Where storage is refused, it is remembered for this page only.
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
        // The pressed button is gone: the keyboard focus moves to what replaced it.
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
