// The laptop in somebody else's hands: nothing of the file is on the page while it is.
import { ask } from './asked.svelte';

class Handover {
  to = $state.raw<{ person: string; called: string; family: string; meeting: string }>();

  /** Hands the laptop over. */
  begin(to: NonNullable<Handover['to']>) {
    ask.none();
    this.to = to;
  }

  /** The facilitator has it back. */
  end() {
    this.to = undefined;
  }
}

export const handover = new Handover();
