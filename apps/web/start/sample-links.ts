import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SampleLink } from "@fabroom/contracts";

/** Where tests and tools read the links. */
export function sampleLinksFile(dataFolder: string): string {
  return path.join(dataFolder, "sample-links.json");
}

/** Keeps the links beside the data, closed to other users; a reader never sees half a file. */
export function keepSampleLinks(dataFolder: string, links: SampleLink[]): void {
  const file = sampleLinksFile(dataFolder);
  writeFileSync(`${file}.new`, `${JSON.stringify(links, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Production has no such links: what a sample run left in the folder goes. */
export function dropSampleLinks(dataFolder: string): void {
  rmSync(sampleLinksFile(dataFolder), { force: true });
}

/** The links as lines for a terminal: who, then the address to open. */
export function sampleLinksTable(links: SampleLink[]): string {
  const lines = links.map(({ name, organisation, roles, language, url }) =>
    [`  ${name} · ${organisation} · ${roles.join(", ")} · ${language}`, `    ${url}`].join("\n"),
  );
  return ["Sign in as (each link works once, `npm run links` writes new ones):", ...lines].join("\n");
}
