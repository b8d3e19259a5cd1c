import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../apps/web/src/lib/settings.ts";

const root = path.resolve(import.meta.dirname, "..");
const read = (...names: string[]) => readFileSync(path.join(root, ...names), "utf8");
const manifest = JSON.parse(read("package.json")) as { packageManager: string; scripts: Record<string, string> };

const handbook = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join("docs", name)),
];

/** Names of variables a text sets or documents. */
const variablesOf = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ""))].sort();
const documented = variablesOf(
  read("README.md").split("## Settings")[1]?.split("##")[0] ?? "",
  /`((?:[A-Z]+_)*[A-Z]+)`(?=[^|]*\|[^|]*\|[^|]*\|)/g,
);
const settable = variablesOf(read("apps", "web", "src", "lib", "settings.ts"), /^ {2,4}([A-Z][A-Z_]+): /gm);

describe("the handbook", () => {
  it.each(handbook)("%s leads only to files that exist", (name) => {
    const targets = [...read(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, to]) => to ?? "");
    const local = targets.filter((to) => !/^[a-z]+:/.test(to));
    expect(local.filter((to) => !existsSync(path.resolve(root, path.dirname(name), to)))).toEqual([]);
  });

  it.each(["CONTRIBUTING.md", "docs/architecture.md"])("%s names only files that exist", (name) => {
    const named = [...read(name).matchAll(/`((?:apps|packages|docs|scripts|tests)\/[^`<\s]*[^`<\s/])`/g)].map(
      ([, file]) => file ?? "",
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it("has every decision in its index, with the date and status that the decision bears", () => {
    const index = read("docs", "decisions", "README.md");
    const files = readdirSync(path.join(root, "docs", "decisions")).filter((name) => /^\d{3}-.*\.md$/.test(name));
    const lines = files.map((name) => {
      const [, number, title, date, status] =
        /^# (\d{3}) (.+)\n\nDate: (\d{4}-\d\d-\d\d) · Status: (.+)\n/.exec(read("docs", "decisions", name)) ?? [];
      return `- [${number} ${title}](${name}) · ${date} · ${status}`;
    });
    expect(index.split("\n").filter((line) => line.startsWith("- ["))).toEqual(lines.sort());
  });

  it("has a script for every command, and a command for every script", () => {
    const commands = [...read("scripts", "run.mjs").matchAll(/^ {2}"?([a-z:]+)"?: "/gm)].map(([, name]) => name ?? "");
    const scripts = Object.entries(manifest.scripts).filter(([, line]) => line.includes("scripts/run.mjs"));
    expect(scripts.map(([name]) => name).sort()).toEqual(commands.sort());
    for (const name of commands)
      expect(existsSync(path.join(root, "scripts", "commands", `${name.replace(":", "-")}.mjs`))).toBe(true);
  });
});

describe("the settings", () => {
  it("are the same in the code, in the README and in .env.example", () => {
    expect(settable).toContain("FABROOM_URL");
    expect(documented).toEqual([...settable, "FABROOM_MODE"].sort());
    expect(variablesOf(read(".env.example"), /^#?([A-Z][A-Z_]+)=/gm)).toEqual(documented);
  });

  it("of .env.example are whole but for the secret", () => {
    const lines = [...read(".env.example").matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm)];
    const set = Object.fromEntries(lines.map(([, name, value]) => [name, value]));
    expect(readSettings(set)).toEqual({ ok: false, problems: ["AUTH_SECRET must be set in production mode."] });
    expect(readSettings({ ...set, AUTH_SECRET: "x".repeat(32) })).toMatchObject({ ok: true });
  });
});

describe("the container", () => {
  const dockerfile = read("Dockerfile");

  it("is a Dockerfile without a finding", () => {
    const { run } = createRequire(import.meta.url)("dockerfilelint") as {
      run(folder: string, text: string): { line: number; title: string }[];
    };
    expect(run("/nowhere", "FROM node:latest\nRUN sudo x\n")).not.toEqual([]);
    expect(run("/nowhere", dockerfile)).toEqual([]);
  });

  it("has the Node and pnpm that are pinned, is no root, and starts as everywhere", () => {
    expect(dockerfile).toContain(`FROM node:${read(".nvmrc").trim()}-`);
    expect(dockerfile).toContain(`npm install --global ${manifest.packageManager} `);
    expect(dockerfile.indexOf("USER node")).toBeLessThan(dockerfile.indexOf("COPY "));
    expect(dockerfile).toMatch(/^CMD \["node", "scripts\/run.mjs", "start"\]$/m);
  });

  it("is composed with a volume for the data, open to this machine alone, with time to stop", () => {
    const { services, volumes } = parse(read("compose.yaml")) as {
      services: { portal: Record<string, unknown> & { environment: object; volumes: string[]; ports: string[] } };
      volumes: object;
    };
    const { portal } = services;
    expect(Object.keys(portal.environment).filter((name) => !documented.includes(name))).toEqual([]);
    expect(portal.volumes.map((each) => each.split(":")[0])).toEqual(Object.keys(volumes));
    expect(portal.ports.every((each) => each.startsWith("127.0.0.1:"))).toBe(true);
    expect(portal.stop_grace_period).toBe("30s");
  });

  it("takes nothing of this machine into its image", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const name of [".git", ".data", ".env", "**/node_modules", "**/.next"]) expect(ignored).toContain(name);
  });
});
