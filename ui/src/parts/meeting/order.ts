// The order of a meeting's steps: one of them trades places with its neighbor.

/** The keys of the steps with one of them moved; nothing where it stands at the end already. */
export function moved(
  steps: readonly { id: string }[],
  step: string,
  by: 1 | -1,
): string[] | undefined {
  const keys = steps.map((one) => one.id);
  const at = keys.indexOf(step);
  const other = keys[at + by];
  if (at < 0 || other === undefined) return undefined;
  keys[at] = other;
  keys[at + by] = step;
  return keys;
}
