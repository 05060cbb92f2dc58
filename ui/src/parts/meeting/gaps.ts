// Cards keep their places: what is still offered stays where it was, and a new one fills a gap. One
// thing comes before all: the family's own ideas, where a service was named first.

interface Offered {
  id: string;
  why?: { key: string };
}

const isFirst = (card: Offered) => card.why?.key === 'why-service-first';

/** The cards to show, given those in view and those offered now. */
export function fill<C extends Offered>(shown: readonly C[], offered: readonly C[]): C[] {
  const first = offered.filter(isFirst);
  const rest = offered.filter((card) => !isFirst(card));
  const fresh = rest.filter((card) => !shown.some((old) => old.id === card.id));
  const kept = shown
    .filter((old) => !first.some((card) => card.id === old.id))
    .map((old) => rest.find((card) => card.id === old.id) ?? fresh.shift());
  return [...first, ...kept.filter((card) => card !== undefined), ...fresh].slice(0, 3);
}
