import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs the server until it ends.
 * @returns {Promise<number>} its exit code
 */
export function serve(node, args) {
  // The channel tells the server when we are gone, even by kill -9: it then stops in good order.
  const server = spawn(node, ["apps/web/server.ts", ...args], { cwd: root, stdio: ["ignore", 1, 2, "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  // npm runs this file directly (`exec`): when npm is killed, the parent changes and nobody else would tell.
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== npm) server.kill("SIGTERM");
  }, 500);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code, signal) => {
      clearInterval(watch);
      if (signal) console.error(`The server was ended by ${signal}. Start again to go on: the data is safe.`);
      resolve(code ?? 1);
    });
  });
}
