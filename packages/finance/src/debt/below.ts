/** Is a cover ratio below a level by more than rounding? A schedule sculpted to that very level is not. */
export const below = (cover: number, level: number): boolean => cover < level * (1 - 1e-9);
