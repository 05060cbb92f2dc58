// On arrival the sheet's first action takes focus, so that keys work at once. A page that still
// waits for its answer is watched for a moment: focus goes where it belongs, or nowhere. Who moved on
// meanwhile, by a key or otherwise, stays where they are.
const PATIENCE_MS = 1500;

/** Use on the sheet. */
export function arrive(sheet: HTMLElement): () => void {
  scrollTo(0, 0);
  const from = document.activeElement;
  const watch = new MutationObserver(() => void look());
  const done = setTimeout(() => watch.disconnect(), PATIENCE_MS);
  const look = () => {
    const first = sheet.querySelector<HTMLElement>('[data-first]:not(:disabled)');
    if (!first || document.querySelector('dialog[open]')) return;
    watch.disconnect();
    const at = document.activeElement;
    if (!sheet.contains(at) && (at === from || at === document.body))
      first.focus({ preventScroll: true });
  };
  watch.observe(sheet, { childList: true, subtree: true });
  look();
  return () => {
    clearTimeout(done);
    watch.disconnect();
  };
}
