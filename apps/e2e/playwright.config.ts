import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, chromium } from "./support/chromium.ts";

/** Journeys run one after another against one portal, started as the product starts, on a data folder of its own. */
export default defineConfig({
  testDir: "journeys",
  globalSetup: "./support/start-portal.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    launchOptions: { executablePath: chromium(), args: CHROMIUM_ARGS },
  },
});
