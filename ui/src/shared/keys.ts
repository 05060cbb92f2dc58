// Keys and focus: which keys are shortcuts, and where focus goes.

/** Whether single letters belong to what is being written. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.matches('textarea, select, [contenteditable="true"]');
}

/** Whether Ctrl, or Cmd where that is the habit, is held with nothing else. */
export function withCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
}

/** Moves focus to the next region of the window: rail, sheet, second column, capture line. */
export function nextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + 1) % regions.length];
  if (next) focusIn(next);
}

/** Focuses the thing that is meant to come first in a region, else the first that can be used. */
export function focusIn(region: HTMLElement): void {
  const first =
    region.querySelector<HTMLElement>('[data-first]:not(:disabled)') ??
    region.querySelector<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select, textarea',
    );
  (first ?? region).focus();
}

/** Moves along a list with arrows, or J and K where letters may act. */
export function walkList(event: KeyboardEvent, items: HTMLElement[], letters: boolean): void {
  const step =
    event.key === 'ArrowDown' || (letters && event.key === 'j')
      ? 1
      : event.key === 'ArrowUp' || (letters && event.key === 'k')
        ? -1
        : 0;
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
