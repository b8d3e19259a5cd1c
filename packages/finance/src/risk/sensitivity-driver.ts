import type { DriverAction } from "./draws.ts";

/** An assumption and how far it is moved either way. */
export type SensitivityDriver = {
  readonly id?: string;
  readonly path: string;
  /** Low and high input, as the action says: values, additions or factors. */
  readonly low: number;
  readonly high: number;
  readonly action?: DriverAction;
};
