import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** Parents that hold one folder per version, as Debian, Fedora, Alpine and Homebrew lay them out. */
const versionParents = ["/usr/lib/postgresql", "/usr/libexec", "/usr", "/opt/homebrew/opt", "/usr/local/opt"];
const oldest = 15;

/** The newest PostgreSQL of the system that is recent enough, from PATH or the usual folders. */
export function findSystemBinaries(folders = usualFolders()): { bin: string; version: string } | undefined {
  return folders
    .filter((bin) => existsSync(path.join(bin, "postgres")) && existsSync(path.join(bin, "initdb")))
    .map((bin) => ({ bin, version: versionOf(bin) }))
    .filter(({ version }) => Number.parseInt(version, 10) >= oldest)
    .sort((a, b) => b.version.localeCompare(a.version, "en", { numeric: true }))[0];
}

function usualFolders(): string[] {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const installed = versionParents.flatMap((parent) =>
    namesIn(parent)
      .filter((name) => /^(\d+|(postgresql|pgsql)[@-]?\d*)$/.test(name))
      // Alpine keeps the programs in the version's folder itself.
      .flatMap((name) => [path.join(parent, name, "bin"), path.join(parent, name)]),
  );
  return [...onPath, ...installed];
}

function versionOf(bin: string): string {
  const out = spawnSync(path.join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout ?? "";
  return /\d+(\.\d+)?/.exec(out)?.[0] ?? "0";
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
