// The two ends between pdf.js and its worker in one thread. Messages are handed over as they are: copying every operation and
// glyph, as its own channel does, takes a fifth of the time.

interface Message {
  chunk?: { fnArray?: readonly number[]; argsArray?: readonly unknown[] };
}

type Listener = (event: { data: Message }) => void;

export class Port {
  readonly #listeners = new Set<Listener>();
  #other!: Port;
  readonly #onOperations: (count: number) => void;

  private constructor(onOperations: (count: number) => void) {
    this.#onOperations = onOperations;
  }

  /** `onOperations` hears how many drawing operations each message brings. */
  static pair(onOperations: (count: number) => void): [Port, Port] {
    const [one, other] = [new Port(onOperations), new Port(onOperations)];
    one.#other = other;
    other.#other = one;
    return [one, other];
  }

  postMessage(message: Message): void {
    const data = kept(message);
    this.#onOperations(data.chunk?.fnArray?.length ?? 0);
    queueMicrotask(() => this.#other.#hear(data));
  }

  addEventListener(_type: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  #hear(data: Message): void {
    for (const listener of this.#listeners) {
      try {
        listener({ data });
      } catch {
        // What a damaged file sends it at the wrong time, pdf.js throws over; there is nobody to answer.
      }
    }
  }
}

/** The worker empties its lists as soon as they are sent. */
const kept = (message: Message): Message =>
  message.chunk?.fnArray
    ? {
        ...message,
        chunk: {
          ...message.chunk,
          fnArray: message.chunk.fnArray.slice(),
          argsArray: (message.chunk.argsArray ?? []).slice(),
        },
      }
    : message;
