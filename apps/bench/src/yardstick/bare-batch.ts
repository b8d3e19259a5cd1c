import type { Batch } from "../measure.ts";
import { bareColumns, bareInputs, runBare } from "./bare-model.ts";

/** The bare loop again and again, each time with another price. */
export function bareBatch(): Batch {
  const inputs = { ...bareInputs };
  const columns = bareColumns(inputs.months);
  return (count) => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      inputs.price = bareInputs.price * (1 + (i % 7) / 1000);
      sum += runBare(inputs, columns);
    }
    return sum;
  };
}
