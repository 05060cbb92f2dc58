// What called for the safety path, and of what the facilitator said that it is safe to go on. Only names of
// places, by occasion; nothing of what was said. It goes with the window: after a restart it calls again.
class Heard {
  #by = $state.raw<Record<string, readonly string[]>>({});

  /** What was heard on an occasion. */
  of(occasion: string): string[] {
    return [...(this.#by[occasion] ?? [])];
  }

  /** It is safe to go on: these call no more, and the next one does. */
  goOn(occasion: string, calls: readonly string[]) {
    this.#by = { ...this.#by, [occasion]: [...new Set([...this.of(occasion), ...calls])] };
  }
}

export const heard = new Heard();
