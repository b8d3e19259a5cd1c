import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const shared = {
  setupFiles: ["tests/no-noise.ts"],
  // Two slow cores shared with a build are the machine these limits are for.
  testTimeout: 30_000,
  hookTimeout: 90_000,
};

export default defineConfig({
  test: {
    // Many tests wait for a database or another process: two at a time even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: [
            "packages/{contracts,documents,finance,portable,sample,ui}/src/**/*.test.{ts,tsx}",
            "apps/web/{src,start}/**/*.test.{ts,tsx}",
            "apps/bench/src/**/*.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: ["packages/{db,core,api,auth,adapters}/src/**/*.test.ts"],
          globalSetup: ["packages/db/src/testing.ts"],
        },
      },
      { extends: true, test: { ...shared, name: "guards", include: ["tests/**/*.test.ts"] } },
    ],
  },
});
