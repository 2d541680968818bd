import { contentManagerMessages } from './translations/strapi-content-manager';

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

/**
 * What was typed to find a relation is no relation. Strapi takes it for one when the closed search is left,
 * and reports that it could not be added; here it is cleared instead.
 */
export function clearAbandonedSearch(): void {
  const left = (event: FocusEvent) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.value === '') return;
    if (input.placeholder !== contentManagerMessages['relation.add']) return;
    if (input.getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    // As if it had been deleted by hand: React keeps a value of its own.
    setValue?.call(input, '');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  window.addEventListener('focusout', left, true);
}
