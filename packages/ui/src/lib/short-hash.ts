/** `9f2c4e…a81b07`: enough to compare by eye, with the ends kept. */
export const shortHash = (hash: string, keep = 6): string =>
  hash.length <= keep * 2 + 1 ? hash : `${hash.slice(0, keep)}\u2026${hash.slice(-keep)}`;
