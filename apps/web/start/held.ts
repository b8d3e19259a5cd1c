import { networkOf } from "@fabroom/core";
import { MAX_HELD_BYTES, MAX_HELD_OF_ONE } from "./budget.ts";

/** Bytes of bodies that have not arrived whole, of all networks together and of each. */
export class Held {
  #bytes = 0;
  readonly #ofOne = new Map<string, number>();

  /**
   * Counts bytes that came, or that are let go (negative).
   * @returns whether they leave room, for this network and for all
   */
  take(peer: string, bytes: number): boolean {
    const network = networkOf(peer);
    const own = (this.#ofOne.get(network) ?? 0) + bytes;
    this.#bytes += bytes;
    if (own > 0) this.#ofOne.set(network, own);
    else this.#ofOne.delete(network);
    return this.#bytes <= MAX_HELD_BYTES && own <= MAX_HELD_OF_ONE;
  }
}
