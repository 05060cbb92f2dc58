// The family's own page: in a second window, or on this laptop with nothing else behind it.
import { beside } from '../platform';
import { handover } from './handover.svelte';
import { session } from './session.svelte';

/** Opens it in a second window. */
export async function showFamily(family: string): Promise<void> {
  await beside.open(family, { theme: session.settings.theme });
}

/** Family time: this laptop shows it and nothing else, until the passphrase. */
export function familyTime(family: string): void {
  handover.begin({ what: 'family', family });
}
