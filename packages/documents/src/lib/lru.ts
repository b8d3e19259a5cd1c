/** Least-recently-used cache bounded by the summed size of its values, not by their number. */
export class Lru<V> {
  readonly #limit: number;
  readonly #sizeOf: (value: V) => number;
  readonly #entries = new Map<string, V>();
  #size = 0;

  constructor(limit: number, sizeOf: (value: V) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#drop(key);
    this.#entries.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit || oldest === key) break;
      this.#drop(oldest);
    }
  }

  /** Sum of the sizes held now, in the unit of `sizeOf`. */
  get size(): number {
    return this.#size;
  }

  #drop(key: string): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#entries.delete(key);
    this.#size -= this.#sizeOf(value);
  }
}
