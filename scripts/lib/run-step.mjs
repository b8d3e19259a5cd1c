import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "./paths.mjs";

const beatSeconds = 5;
const keptLines = 80;

/** A step that did not end well; its output was shown. */
export class StepError extends Error {}

/** Seconds since a moment of `performance.now()`, as text. */
const secondsSince = (begun) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

/**
 * Runs one command as a named step: says that it begins, shows every few seconds that it goes on, and its output when
 * it fails (or all the time with `stream`).
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ stream?: boolean, env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<string>} what the command wrote, unless it was streamed
 * @throws StepError
 */
export async function runStep(title, command, args, options = {}) {
  const begun = performance.now();
  console.log(`› ${title} …`);
  let output = "";
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: options.stream ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  const stopForwarding = forwardSignals(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const beat = setInterval(() => {
    const last = output.trimEnd().split("\n").at(-1)?.trim().slice(0, 100);
    if (!options.stream) console.log(`  ${title}, ${secondsSince(begun)}${last ? `: ${last}` : ""}`);
  }, beatSeconds * 1000);
  const outcome = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
  clearInterval(beat);
  stopForwarding();
  if (outcome !== undefined) {
    if (!options.stream) console.error(output.trimEnd().split("\n").slice(-keptLines).join("\n"));
    throw new StepError(`${title}: ${[command, ...args].slice(0, 4).join(" ")} ${outcome}`);
  }
  console.log(`  ${title}: done in ${secondsSince(begun)}`);
  return output;
}

/**
 * Hands this terminal over to a command, at the root, until it ends: its output, its questions and our signals are the command's own.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] besides our own
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export async function handOver(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  forwardSignals(child);
  const [code] = await once(child, "close");
  return code ?? 1;
}

/** A signal to us goes to the child, and ends us when the child is gone. @returns undoes it */
export function forwardSignals(child) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = (signal) => {
    child.once("close", () => process.exit(signal === "SIGINT" ? 130 : 143));
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
