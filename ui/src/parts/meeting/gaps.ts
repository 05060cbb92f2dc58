// Cards keep their places: what is still offered stays where it was, and a new one fills a gap.

/** The cards to show, given those in view and those offered now. */
export function fill<C extends { id: string }>(shown: readonly C[], offered: readonly C[]): C[] {
  const fresh = offered.filter((card) => !shown.some((old) => old.id === card.id));
  const kept = shown.map((old) => offered.find((card) => card.id === old.id) ?? fresh.shift());
  return [...kept.filter((card) => card !== undefined), ...fresh].slice(0, 3);
}
