// A field whose text was not understood. Nothing is kept around it: what they said is not dropped.

/** Goes to the first such field inside `box`, and says whether there is one. */
export function unread(box: Element | null | undefined): boolean {
  const field = box?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  return field !== null && field !== undefined;
}
