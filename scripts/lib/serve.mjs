import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/**
 * Runs the server until it ends.
 * @param {(() => Promise<void>) | undefined} build made while the server fills the database, once it has all it needs
 * @returns {Promise<number>} its exit code
 */
export async function serve(node, args, build) {
  // The channel tells the server when we are gone, even by kill -9: it then stops in good order.
  const server = spawn(node, ["apps/web/server.ts", ...(build ? ["--build-follows"] : []), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  // npm runs this file directly (`exec`): when npm is killed, the parent changes and nobody else would tell.
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== npm) server.kill("SIGTERM");
  }, 500);
  let building = Promise.resolve();
  server.on("message", (message) => {
    if (message !== "opened" || !build) return;
    building = build().then(
      () => server.connected && server.send("built"),
      (error) => {
        server.kill("SIGTERM");
        throw error;
      },
    );
    // Its failure is told once the server is gone.
    building.catch(() => undefined);
  });
  const code = await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (status, signal) => {
      if (signal) console.error(`The server was ended by ${signal}. Start again to go on: the data is safe.`);
      resolve(status ?? 1);
    });
  });
  clearInterval(watch);
  await building;
  return code;
}
