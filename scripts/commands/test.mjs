import { rmSync } from "node:fs";
import path from "node:path";
import { checks as sourceChecks } from "../lib/checks.mjs";
import { prepareMachine } from "../lib/machine.mjs";
import { memory, root } from "../lib/paths.mjs";
import { installPackages, pendingBuild } from "../lib/prepare.mjs";
import { countPlaywright, countVitest } from "../lib/reports.mjs";
import { runStep } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

const parts = ["static", "unit", "e2e"];

/**
 * Every check from a bare machine. All parts run, whatever failed before; the last line is the sum.
 * `--only static|unit|e2e` runs one part.
 */
export async function test(args) {
  const only = args[0] === "--only" ? args[1] : undefined;
  if (args.length > 0 && !parts.includes(only)) {
    console.error(`Usage: npm test -- --only ${parts.join("|")}`);
    return 2;
  }
  await prepareToolchain();
  await installPackages();
  const reports = path.join(memory, "reports");
  rmSync(reports, { recursive: true, force: true });
  const total = { passed: 0, failed: 0 };
  const failures = [];
  for (const part of parts.filter((each) => !only || each === only)) {
    for (const [name, check] of Object.entries(checks[part])) {
      const { passed, failed } = await check(reports).catch(asOneFailure);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) failures.push(`${name} (${failed})`);
    }
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** Each part's checks, in order; a check answers with counts, or throws to count as one failure. */
const checks = {
  static: Object.fromEntries(Object.entries(sourceChecks).map(([name, check]) => [name, () => one(check)])),
  unit: {
    tests: async (reports) => {
      const file = path.join(reports, "vitest.json");
      const args = ["exec", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const env = { CHROME_PATH: await prepareMachine() };
      return countVitest(file, await endsWell(runStep("Tests", "pnpm", args, { stream: true, env })));
    },
  },
  e2e: {
    journeys: async (reports) => {
      await pendingBuild()?.();
      const file = path.join(reports, "playwright.json");
      const args = ["exec", "playwright", "test", "--reporter=list,json"];
      const env = { CHROME_PATH: await prepareMachine(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const cwd = path.join(root, "apps", "e2e");
      const ended = await endsWell(runStep("Journeys in Chromium", "pnpm", args, { stream: true, env, cwd }));
      const journeys = countPlaywright(file, ended);
      // The build is a check too.
      return { ...journeys, passed: journeys.passed + 1 };
    },
  },
};

/** A check that counts as one. */
async function one(check) {
  await check();
  return { passed: 1, failed: 0 };
}

function asOneFailure(error) {
  console.error(error.message);
  return { passed: 0, failed: 1 };
}

function endsWell(step) {
  return step.then(
    () => true,
    (error) => {
      console.error(error.message);
      return false;
    },
  );
}
