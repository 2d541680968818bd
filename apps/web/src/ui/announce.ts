/**
 * Tells features/late-scripts that an island acts from now on which listens to the whole document; all others do with the page.
 *
 * @param island as `data-needs-script` names it
 */
export function announce(island: string): void {
  dispatchEvent(new CustomEvent('hydrated', { detail: island }));
}
