import { FinanceError } from "./error.ts";

/** Named arguments: an object, else a FinanceError. */
export function named<T extends object>(input: T, name: string): T {
  if (typeof input !== "object" || input === null) {
    throw new FinanceError("empty", `${name} takes one object of named arguments`);
  }
  return input;
}

/** The value when it is a finite number; else a FinanceError naming the argument. */
export function finite(value: number, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new FinanceError("not-finite", `${name} must be a finite number`);
  }
  return value;
}

export function within(value: number, name: string, low: number, high: number): number {
  finite(value, name);
  if (value < low || value > high) {
    throw new FinanceError("out-of-range", `${name} must lie between ${low} and ${high}, was ${value}`);
  }
  return value;
}

export function positive(value: number, name: string): number {
  finite(value, name);
  if (value <= 0) throw new FinanceError("out-of-range", `${name} must be above zero, was ${value}`);
  return value;
}

export function notNegative(value: number, name: string): number {
  finite(value, name);
  if (value < 0) throw new FinanceError("out-of-range", `${name} must not be negative, was ${value}`);
  return value;
}

export function wholeNumber(value: number, name: string, low: number, high: number): number {
  within(value, name, low, high);
  if (!Number.isInteger(value)) throw new FinanceError("out-of-range", `${name} must be a whole number, was ${value}`);
  return value;
}

export function finiteSeries(values: ArrayLike<number>, name: string): void {
  if (values === null || typeof values !== "object" || typeof values.length !== "number") {
    throw new FinanceError("empty", `${name} must be a list of numbers`);
  }
  if (values.length === 0) throw new FinanceError("empty", `${name} must hold at least one number`);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new FinanceError("not-finite", `${name}[${i}] must be a finite number`);
  }
}

/** A rate of return above -100 %. */
export function discountRate(rate: number, name = "rate"): number {
  finite(rate, name);
  if (rate <= -1) throw new FinanceError("out-of-range", `${name} must be above -1 (-100 %), was ${rate}`);
  return rate;
}

/** The last gate of every function: a result that overflowed is an error, never Infinity. */
export function result(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new FinanceError("overflow", `${name} is too large for a number`);
  return value;
}
