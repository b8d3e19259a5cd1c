import { runStep } from "./run-step.mjs";

/** Each check of the sources, by its name: a program of the workspace that ends well or throws `StepError`. */
export const checks = {
  "format and lint": () => program("Format and lint", "biome", ["check", "--error-on-warnings", "."]),
  boundaries: () => program("Boundaries", "depcruise", ["--config", ".dependency-cruiser.mjs", "apps", "packages"]),
  "types of the guards": () => program("Types of the guards", "tsc", ["-p", "tests"]),
  types: () => program("Types", "turbo", ["run", "typecheck", "--ui=stream", "--log-order=stream", "--continue"]),
};

function program(title, name, args) {
  return runStep(title, "pnpm", ["exec", name, ...args]);
}
