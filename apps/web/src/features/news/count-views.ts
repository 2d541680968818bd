import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own types are declared so
  namespace JSX {
    interface IntrinsicElements {
      /** Defined below; without JavaScript a plain element. */
      'view-count': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        'data-slug': string;
      };
    }
  }
}

/** Counts the visit and shows how often an article was read. Nothing stands there until, or unless, it is known. */
function defineViewCount(): void {
  if (customElements.get('view-count')) return;

  class ViewCount extends HTMLElement {
    connectedCallback() {
      fetch(`/site/views/${this.dataset.slug}`, { method: 'POST' })
        .then((response) => (response.ok ? response.json() : { views: 0 }))
        .then(({ views }: { views: number }) => {
          if (views > 0) this.textContent = `阅读 ${views} 次`;
        })
        .catch(() => {});
    }
  }
  customElements.define('view-count', ViewCount);
}

/** To stand in an inline script of every page: the router runs none that comes with a later one. */
export const countViews = `(${defineViewCount.toString()})()`;
