import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Where each system act is done, and nowhere else: it goes past row-level security. */
const USES: Record<string, string[]> = {
  accountOf: ["packages/auth/src/session/adapter.ts"],
  appendEvidence: ["packages/core/src/evidence/record.ts"],
  beginSession: ["packages/auth/src/session/adapter.ts"],
  confirmEmail: ["packages/auth/src/session/adapter.ts"],
  endSession: ["packages/auth/src/actor.ts", "packages/auth/src/session/adapter.ts"],
  erasePersonal: ["packages/core/src/identity/erase.ts"],
  evidenceHead: ["packages/core/src/evidence/record.ts"],
  keepLink: ["packages/auth/src/link/issue.ts"],
  linkExpiry: ["packages/auth/src/link/inspect.ts"],
  personOfEmail: ["packages/auth/src/link/request.ts"],
  personOfId: [
    "packages/auth/src/actor.ts",
    "packages/auth/src/session/adapter.ts",
    "packages/auth/src/session/config.ts",
  ],
  personOfSession: ["packages/auth/src/actor.ts"],
  samplePeople: ["packages/auth/src/link/sample.ts"],
  sessionOf: ["packages/auth/src/session/adapter.ts"],
  touchSession: ["packages/auth/src/actor.ts"],
  useLink: ["packages/auth/src/session/adapter.ts"],
  verifyFingerprint: ["packages/core/src/evidence/verify-hash.ts"],
};
/** The actor that no scope of the portal has: for the owner's process, which fills an empty sample and ends. */
const SYSTEM = ["apps/web/start/fill.ts", "packages/core/src/context.ts"];
const LIST = "packages/db/src/system.ts";

const sources = globSync(["packages/*/src/**/*.{ts,tsx}", "apps/web/{src,start}/**/*.{ts,tsx}", "apps/web/*.ts"], {
  cwd: root,
}).filter((file) => !/\.test\.tsx?$|\/testing(\.ts|\/)/.test(file));
const textOf = new Map(sources.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));
const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf.get(file) ?? "")).sort();
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

it("every system act is used where it is named, and nowhere else", () => {
  const list = textOf.get(LIST) ?? "";
  const acts = [...list.matchAll(/^export (?:const|async function|function) (\w+)/gm)].map(([, name]) => name ?? "");
  expect(acts.sort()).toEqual(Object.keys(USES).sort());
  const found = Object.fromEntries(acts.map((act) => [act, filesWith(new RegExp(`\\bsystem\\s*\\.\\s*${act}\\b`))]));
  expect(found).toEqual(USES);
});

it("nobody calls the functions of the database past that list, or takes its exports under another name", () => {
  for (const act of Object.keys(USES)) expect(filesWith(new RegExp(`\\b${snake(act)}\\(`)), act).toEqual([LIST]);
  expect(filesWith(/from "[^"]*\/system\.ts"/)).toEqual(["packages/db/src/index.ts"]);
  expect(filesWith(/\{[^}]*\}\s*=\s*system\b|\bsystem\[|system as \w+|\bschema\.system\b/)).toEqual([]);
});

it("the actor above all rows exists for the owner's process alone", () => {
  expect(filesWith(/\bSYSTEM\b/)).toEqual(SYSTEM);
  expect(filesWith(/kind: "system"/)).toEqual(["packages/core/src/context.ts"]);
});
