// On arrival the sheet's first action takes focus, so that keys work at once.
import { tick } from 'svelte';

/** Use on the sheet. */
export function arrive(sheet: HTMLElement) {
  void tick().then(() => {
    if (document.querySelector('dialog[open]') || sheet.contains(document.activeElement)) return;
    const first = sheet.querySelector<HTMLElement>('[data-first]');
    (first ?? sheet).focus({ preventScroll: true });
  });
}
