import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { shared } from "./shared.ts";

const PACKAGE = "@fabroom/documents";

/**
 * Folder of this package, found from the working folder and the started script upwards. A bundler rewrites
 * `import.meta`, so the place of this file says nothing.
 */
export function packageRoot(): string {
  const memo = shared();
  memo.packageRoot ??= find();
  return memo.packageRoot;
}

/** Absolute path of a file of this package. */
export function packageFile(...segments: string[]): string {
  return path.join(packageRoot(), ...segments);
}

/**
 * Absolute path of a source file of a package that lies beside this one, for what it runs in a thread of its own: a
 * thread is started from the source, also where the caller was bundled.
 */
export function besideFile(name: string, ...segments: string[]): string {
  return path.join(packageRoot(), "..", name, ...segments);
}

/** Absolute path of a file of a dependency, as this package (and not the bundle) resolves it. */
export function dependencyFile(request: string): string {
  return createRequire(packageFile("package.json")).resolve(request);
}

function find(): string {
  for (const start of [process.cwd(), path.dirname(process.argv[1] ?? "/")]) {
    for (let folder = start; ; folder = path.dirname(folder)) {
      for (const candidate of [
        folder,
        path.join(folder, "packages/documents"),
        path.join(folder, "node_modules", PACKAGE),
      ])
        if (isOurs(candidate)) return realpathSync(/* turbopackIgnore: true */ candidate);
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new Error(`${PACKAGE} not found above ${process.cwd()}`);
}

function isOurs(folder: string): boolean {
  const manifest = path.join(folder, "package.json");
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === PACKAGE;
}
