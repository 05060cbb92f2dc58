// A view as the case file shows it now. Asked again after every change; while an answer is on its
// way, more changes are gathered into one more question.
import type { Commands } from '../generated/commands';
import type { Fault } from '../generated/types';
import { call } from '../platform';
import { notices } from './notices.svelte';

export class Shown<K extends keyof Commands> {
  view = $state.raw<Commands[K]['reply']>();
  fault = $state.raw<Fault>();
  #asking = false;
  #again = false;
  #ask: () => [K, Commands[K]['request'], string];

  /** `ask` says what to ask and whose file to watch; it may read state. Call in a component. */
  constructor(ask: () => [K, Commands[K]['request'], string]) {
    this.#ask = ask;
    $effect(() => {
      const [, , family] = ask();
      notices.watch(family);
      void this.load();
    });
  }

  async load(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    do {
      this.#again = false;
      await this.#once();
    } while (this.#again);
    this.#asking = false;
  }

  async #once() {
    const [name, payload] = this.#ask();
    try {
      this.view = await call(name, payload);
      this.fault = undefined;
    } catch (fault) {
      this.fault = fault as Fault;
    }
  }
}
