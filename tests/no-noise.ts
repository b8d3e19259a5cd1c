import { format } from "node:util";
import { afterEach, beforeEach, vi } from "vitest";

/** A warning nobody reads is a defect nobody sees: what a test leaves on the console fails it. */
const noise: string[] = [];

beforeEach(() => {
  noise.length = 0;
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => {
      noise.push(`console.${method}: ${format(...words)}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (noise.length > 0) throw new Error(`The test wrote to the console:\n${noise.join("\n")}`);
});
