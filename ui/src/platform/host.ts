// What the window asks of whatever holds it: a call, an event, a zoom.
export interface Host {
  call(name: string, payload: unknown): Promise<unknown>;
  listen(event: string, heard: (payload: unknown) => void): Promise<() => void>;
  zoom(factor: number): Promise<void>;
  /** Something was put on the clipboard: it shall not lie there for long. */
  copied(): Promise<void>;
  /** Whether this is the family's own window, beside the facilitator's. */
  isBeside(): boolean;
  /** Says something to the shell about the family's window. */
  beside(name: string, payload: unknown): Promise<unknown>;
}
