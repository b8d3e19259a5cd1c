import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error a configuration file without types
import configuration from "../.dependency-cruiser.mjs";

const root = path.resolve(import.meta.dirname, "..");
const packages = [
  ...[
    "finance",
    "documents",
    "contracts",
    "db",
    "core",
    "adapters",
    "auth",
    "api",
    "ui",
    "sample",
    "verifier",
    "portable",
  ],
] as const;

/** One file that breaks one rule: where it stands, and the import it must be refused. */
const planted: Record<string, [file: string, line: string]> = {
  "finance-may-import": ["packages/finance/src/bad.ts", `import { x } from "../../contracts/src/index.ts";`],
  "documents-may-import": ["packages/documents/src/bad.ts", `import { x } from "@fabroom/core";`],
  "contracts-may-import": ["packages/contracts/src/bad.ts", `import { x } from "@fabroom/db";`],
  "db-may-import": ["packages/db/src/bad.ts", `import { x } from "@fabroom/core";`],
  "core-may-import": ["packages/core/src/bad.ts", `export * from "@fabroom/adapters";`],
  "adapters-may-import": ["packages/adapters/src/bad.ts", `import { x } from "@fabroom/api";`],
  "auth-may-import": ["packages/auth/src/bad.ts", `import { x } from "@fabroom/api";`],
  "api-may-import": ["packages/api/src/bad.ts", `import type { X } from "@fabroom/db";`],
  "ui-may-import": [
    "packages/ui/src/bad.tsx",
    `import { x } from "@fabroom/finance";\nexport const A = () => <b>{x}</b>;`,
  ],
  "verifier-may-import": ["packages/verifier/src/bad.ts", `import { x } from "@fabroom/core";`],
  "verifier-stands-alone": ["packages/verifier/src/library.ts", `import { x } from "drizzle-orm";`],
  "nobody-needs-the-verifier": ["packages/core/src/checks.ts", `import { x } from "@fabroom/verifier";`],
  "sample-may-import": ["packages/sample/src/bad.ts", `import { x } from "@fabroom/core";`],
  "sample-has-only-shapes-of-documents": ["packages/sample/src/bytes.ts", `import { x } from "@fabroom/documents";`],
  "finance-is-pure": ["packages/finance/src/reads.ts", `import { readFileSync } from "node:fs";`],
  "contracts-are-safe-in-the-browser": ["packages/contracts/src/reads.ts", `import { createHash } from "node:crypto";`],
  "contracts-without-libraries": ["packages/contracts/src/table.ts", `import { x } from "drizzle-orm";`],
  "core-without-framework": ["packages/core/src/headers.ts", `const headers = await import("next/headers");`],
  "api-without-sql": ["packages/api/src/sql.ts", `import { x } from "drizzle-orm";`],
  "portable-may-import": ["packages/portable/src/bad.ts", `import { x } from "@fabroom/core";`],
  "portable-is-pure": ["packages/portable/src/reads.ts", `import { readFileSync } from "node:fs";`],
  "portable-knows-no-disk": ["packages/portable/src/disk.ts", `import { x } from "./node/disk.ts";`],
  "nobody-imports-apps": ["packages/api/src/page.ts", `import { x } from "../../../apps/web/src/lib/server.ts";`],
  "web-composes-in-one-place": ["apps/web/src/app/page.tsx", `import { x } from "@fabroom/core";`],
  "web-without-database": ["apps/web/src/app/rows/route.ts", `import { x } from "@fabroom/db";`],
  "features-stay-apart": ["apps/web/src/features/room/bad.tsx", `import { x } from "@/features/book/book.tsx";`],
  "no-circles": ["packages/core/src/back.ts", `export { x } from "./there.ts";`],
  "declared-and-found": ["packages/core/src/lost.ts", `import { x } from "left-undeclared";`],
};

/** Imports of the same kinds that the house allows: the check must not fire on them. */
const allowed: [file: string, line: string][] = [
  ["packages/contracts/src/good.ts", `import { x } from "@fabroom/finance";`],
  ["packages/core/src/good.ts", `import { x } from "@fabroom/db";`],
  ["packages/portable/src/node/disk.ts", `import { readFileSync } from "node:fs";\nexport const x = readFileSync;`],
  ["packages/sample/src/good.ts", `import type { X } from "@fabroom/documents";`],
  ["packages/api/src/good.test.ts", `import { x } from "@fabroom/db";`],
  ["apps/web/src/lib/server.ts", `import { x } from "@fabroom/core";\nimport { y } from "@fabroom/db";`],
  ["apps/web/src/app/file/route.ts", `import { x } from "@fabroom/core";`],
  ["apps/web/src/features/book/book.tsx", `import { x } from "@/features/book/row.tsx";`],
];

type Violation = { from: string; rule: { name: string } };

describe("the boundary check", () => {
  let tree: string;
  let violations: Violation[];

  beforeAll(() => {
    tree = mkdtempSync(path.join(os.tmpdir(), "fabroom-boundaries-"));
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), text);
    };
    write("package.json", "{}");
    write("apps/web/src/features/book/row.tsx", "export const x = 1;");
    write("packages/core/src/there.ts", `import { x } from "./back.ts";`);
    for (const name of packages) {
      write(`packages/${name}/package.json`, JSON.stringify({ name: `@fabroom/${name}`, exports: "./src/index.ts" }));
      write(`packages/${name}/src/index.ts`, "export const x = 1;\nexport type X = number;");
      mkdirSync(path.join(tree, "node_modules/@fabroom"), { recursive: true });
      symlinkSync(`../../packages/${name}`, path.join(tree, "node_modules/@fabroom", name));
    }
    for (const module of ["drizzle-orm/index.js", "next/headers.js"])
      write(`node_modules/${module}`, "export const x = 1;");
    for (const [file, line] of [...Object.values(planted), ...allowed]) write(file, line);
    const program = path.join(root, "node_modules/.bin/depcruise");
    const args = ["--config", path.join(root, ".dependency-cruiser.mjs"), "--output-type", "json", "apps", "packages"];
    const run = spawnSync(program, args, { cwd: tree, encoding: "utf8" });
    violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  it("has a planted violation for each of its rules", () => {
    const rules = (configuration as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);
    expect(Object.keys(planted).sort()).toEqual(rules.sort());
  });

  it.each(Object.entries(planted))("fires: %s", (rule, [file]) => {
    expect(violations.filter((each) => each.from === file).map((each) => each.rule.name)).toContain(rule);
  });

  it("leaves what is allowed alone", () => {
    const good = allowed.map(([file]) => file);
    expect(violations.filter((each) => good.includes(each.from))).toEqual([]);
  });
});
