import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { memory, root } from "./paths.mjs";
import { runStep, StepError } from "./run-step.mjs";

const nodeVersion = readFileSync(path.join(root, ".nvmrc"), "utf8").trim();
const pnpmVersion = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).packageManager.split("@")[1];

/**
 * Puts the pinned Node and pnpm (or a later Node) first on PATH, for every step that follows. Where the machine's own
 * are older they come from the npm registry, once; where they are is remembered.
 * @returns {Promise<string>} the Node to start the server with
 */
export async function prepareToolchain() {
  if (isRight(process.execPath, "pnpm")) return process.execPath;
  const note = path.join(memory, "toolchain.json");
  let tools = readNote(note);
  if (!tools || !isRight(tools.node, tools.pnpm)) {
    tools = await bringTools();
    mkdirSync(memory, { recursive: true });
    writeFileSync(note, JSON.stringify(tools));
  }
  const folders = [path.dirname(tools.node), path.dirname(tools.pnpm), process.env.PATH];
  process.env.PATH = folders.join(path.delimiter);
  return tools.node;
}

/** npx unpacks both into its cache; we ask where, and start them later without npx in between. */
async function bringTools() {
  const script = `console.log(JSON.stringify([process.execPath,process.env.PATH]))`;
  const output = await runStep(`Bringing Node ${nodeVersion} and pnpm ${pnpmVersion} from the npm registry`, "npx", [
    ...["-y", "-p", `node@${nodeVersion}`, "-p", `pnpm@${pnpmVersion}`],
    ...["-c", `node -e "${script}"`],
  ]);
  const [node, searchPath] = JSON.parse(/^\[.*\]$/m.exec(output)?.[0] ?? "[]");
  const pnpm = searchPath
    ?.split(path.delimiter)
    .map((folder) => path.join(folder, "pnpm"))
    .find((file) => existsSync(file) && isRight(node, file));
  if (!pnpm) throw new StepError(`npx brought no usable Node ${nodeVersion} and pnpm ${pnpmVersion}:\n${output}`);
  return { node, pnpm };
}

function isRight(node, pnpm) {
  const nodeMajor = node === process.execPath ? Number.parseInt(process.versions.node, 10) : majorOf(node, node);
  return nodeMajor >= Number.parseInt(nodeVersion, 10) && majorOf(pnpm, node) === Number.parseInt(pnpmVersion, 10);
}

/** @param {string} node whose folder comes first, for a pnpm that is a script */
function majorOf(program, node) {
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  const { stdout } = spawnSync(program, ["--version"], { cwd: "/", env, encoding: "utf8" });
  return Number.parseInt((stdout ?? "").trim().replace(/^v/, ""), 10);
}

function readNote(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
