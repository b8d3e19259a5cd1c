import { existsSync } from "node:fs";
import path from "node:path";
import { filesBelow, fingerprint, matches, writeStamp } from "./fingerprint.mjs";
import { memory, root } from "./paths.mjs";
import { runStep } from "./run-step.mjs";

/** Installs from the frozen lockfile, unless `node_modules` is already what the lockfile says. */
export async function installPackages() {
  const stamp = path.join(memory, "install");
  const manifests = filesBelow(["apps", "packages"], (file) => path.basename(file) === "package.json");
  const wanted = fingerprint(
    [...manifests, "package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml"],
    `${process.platform} ${process.arch}`,
  );
  if (matches(stamp, wanted) && existsSync(path.join(root, "node_modules", ".modules.yaml"))) return;
  await runStep("Installing packages", "pnpm", [
    ...["install", "--frozen-lockfile", "--reporter=append-only", "--config.confirmModulesPurge=false"],
  ]);
  writeStamp(stamp, wanted);
}

/**
 * How to build the portal, undefined when the last build was made from the same sources.
 * @returns {(() => Promise<void>) | undefined}
 */
export function pendingBuild() {
  const output = path.join(root, "apps", "web", ".next");
  const stamp = path.join(output, "built-from");
  const sources = filesBelow(
    ["apps/web", "packages", "pnpm-lock.yaml", "tsconfig.base.json"],
    (file) => !/(\.test\.tsx?|\.md|next-env\.d\.ts|\.tsbuildinfo)$/.test(file),
  );
  const wanted = fingerprint(sources);
  if (matches(stamp, wanted) && existsSync(path.join(output, "BUILD_ID"))) return undefined;
  return async () => {
    await runStep("Building the portal", "pnpm", [
      "exec",
      "turbo",
      "run",
      "build",
      "--ui=stream",
      "--log-order=stream",
    ]);
    writeStamp(stamp, wanted);
  };
}
