/** The largest of a set of deviations, each measured against one scale. */
export class Gaps {
  private worst = 0;
  private readonly scale: number;
  constructor(scale: number) {
    this.scale = Math.max(1, Math.abs(scale));
  }
  /** A difference that must be 0. */
  equal(difference: number): void {
    this.worst = Math.max(this.worst, Number.isFinite(difference) ? Math.abs(difference) : Number.MAX_VALUE);
  }
  /** A value that must not be below 0. */
  atLeastZero(value: number): void {
    this.equal(Math.min(0, value));
  }
  /** Largest deviation over the scale. */
  get value(): number {
    return this.worst / this.scale;
  }
}

export const at = (column: ArrayLike<number>, i: number): number => (i < 0 ? 0 : (column[i] as number));

export function total(column: ArrayLike<number>, from = 0, to = column.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += column[i] as number;
  return sum;
}

export function largest(column: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) most = Math.max(most, Math.abs(column[i] as number));
  return most;
}
