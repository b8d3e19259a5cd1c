import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fullSize, tinySize } from "./bench-case.ts";
import { budgets } from "./budgets.ts";
import { cases } from "./cases/index.ts";
import { type CaseReport, failuresOf, reportOf } from "./judge.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { tableOf } from "./table.ts";

/** Runs the cases one after the other; 0 when everything is within its budget, 1 when not, 2 for a wrong call. */
async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} × ${machine.cpu}. Ratios count; times are this machine's.\n`);
  const reports: CaseReport[] = [];
  for (const one of cases.filter(({ id }) => options.only.includes(id))) {
    const report = reportOf(one, await one.run(options.smoke ? tinySize : fullSize), options.smoke ? {} : budgets);
    reports.push(report);
    console.log(`${tableOf(report.title, report.rows, report.facts)}\n`);
  }
  const failures = failuresOf(reports);
  if (options.json) {
    const { smoke } = options;
    writeFileSync(
      options.json,
      `${JSON.stringify({ machine, smoke, unit: "microseconds", reports, failures }, null, 2)}\n`,
    );
  }
  const well = options.smoke ? "Everything runs and agrees." : "Everything within its budget.";
  console.log(failures.length === 0 ? well : `Over budget or wrong: ${failures.join(", ")}`);
  return failures.length === 0 ? 0 : 1;
}

// The typesetter's child process stays ready for the next document: it ends with this process.
process.exit(await main());
