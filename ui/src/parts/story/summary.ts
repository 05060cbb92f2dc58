// A summary begins with what they said, each on a line of its own, in the marks of a quote.
import type { QuoteView } from '../../generated/types';

type Said = Pick<QuoteView, 'text' | 'by'>;

/** The text with every quote that is not in it yet. */
export function begun(text: string, quotes: readonly Said[]): string {
  const fresh = quotes.filter((quote) => !text.includes(quote.text.trim()));
  const lines = fresh.map((quote) =>
    [quote.by?.called, `“${quote.text.trim()}”`].filter(Boolean).join(': '),
  );
  return [text.trim(), ...lines].filter(Boolean).join('\n');
}
