import { readFileSync } from "node:fs";

/**
 * Counts of a Vitest JSON report. A test that did not run counts as failed: nothing is skipped here.
 * @param {boolean} ended whether the command itself ended well
 */
export function countVitest(file, ended) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  return judge(passed, report.numTotalTests - passed + brokenFiles.length, ended);
}

/** Counts of a Playwright JSON report, by the same rule; a test that passed on a second try has failed. */
export function countPlaywright(file, ended) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return judge(expected, unexpected + flaky + skipped, ended);
}

/** A run that ended badly without a failed test (an error outside of any), or that found no test, has failed. */
function judge(passed, failed, ended) {
  return { passed, failed: failed === 0 && (!ended || passed === 0) ? 1 : failed };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
