import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { runStep, StepError } from "./run-step.mjs";

const chromiums = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const chromiumOnMac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * Makes sure of the programs that the tests use and npm does not carry: Chromium, what reads PDF files, and the two
 * spreadsheet programs that recalculate the workbook of a case.
 * Installs Debian's packages where something lacks.
 * @returns {Promise<string>} the path of Chromium
 * @throws StepError naming what is missing
 */
export async function prepareMachine() {
  const lacking = [
    ...(findChromium() ? [] : ["chromium"]),
    ...(findProgram("pdftoppm") && findProgram("pdfinfo") ? [] : ["poppler-utils"]),
    ...(findProgram("qpdf") ? [] : ["qpdf"]),
    ...(findProgram("ssconvert") ? [] : ["gnumeric"]),
    ...(hasCalc() ? [] : ["libreoffice-calc-nogui"]),
  ];
  if (lacking.length > 0) await installDebianPackages(lacking);
  const chromium = findChromium();
  if (!chromium) throw new StepError("Chromium was not found after its installation.");
  return chromium;
}

async function installDebianPackages(packages) {
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!findProgram("apt-get") || (root.length > 0 && spawnSync(root[0], [...root.slice(1), "true"]).status !== 0)) {
    throw new StepError(
      `The tests need ${packages.join(", ")}: install them and run again (CHROME_PATH may name a browser).`,
    );
  }
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const apt = [...root, "apt-get", "-q", "-y"];
  await runStep("Reading Debian's package list", apt[0], [...apt.slice(1), "update"], { env });
  const install = [...apt.slice(1), "install", "--no-install-recommends", ...packages];
  await runStep(`Installing ${packages.join(", ")}`, apt[0], install, { env });
}

function findChromium() {
  const named = process.env.CHROME_PATH;
  return [named, ...chromiums.map(findProgram), chromiumOnMac].find((file) => file && mayRun(file));
}

/** LibreOffice may be there without Calc, and then opens no workbook. */
function hasCalc() {
  const office = findProgram("soffice");
  if (!office) return false;
  return findProgram("localc") !== undefined || existsSync(path.join(path.dirname(realpathSync(office)), "libsclo.so"));
}

function findProgram(name) {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(mayRun);
}

function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
