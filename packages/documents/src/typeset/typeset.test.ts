import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { packageFile } from "../lib/root.ts";
import { sha256 } from "../lib/sha256.ts";
import { shared } from "../lib/shared.ts";
import { onPdf, pdfOf, qpdf } from "../testing/tools.ts";
import { typeset } from "./typeset.ts";

const createdAt = new Date("2026-11-23T16:00:00Z");
const one = (source: string, more: { inputs?: Record<string, string>; pdfStandard?: "ua-1" | "a-3a" } = {}) =>
  typeset({ entry: "/main.typ", files: { "/main.typ": source }, createdAt, ...more });
const head =
  '#import "/tokens.typ": serif\n#set document(title: "T", date: auto)\n#set text(font: serif, fallback: false)\n';

describe("typeset", () => {
  it("gives equal bytes for equal input, also from a fresh process", async () => {
    const source = `${head}= Title\n#lorem(400)`;
    const first = await one(source, { pdfStandard: "a-3a" });
    const second = await one(source, { pdfStandard: "a-3a" });
    process.kill(shared().typesetter?.pid ?? 0, "SIGKILL");
    await expect.poll(() => shared().typesetter?.pid).toBeUndefined();
    const third = await one(source, { pdfStandard: "a-3a" });
    if (!first.ok || !second.ok || !third.ok) throw new Error("not typeset");
    expect(new Set([first, second, third].map(({ pdf }) => sha256(pdf))).size).toBe(1);
  });

  it("dates the file by the caller, not by the clock", async () => {
    const info = await onPdf(await pdfOf(`${head}x`), "pdfinfo", "-isodates", "@");
    expect(info).toMatch(/CreationDate:\s+2026-11-23T16:00:00Z/);
    expect(info).toMatch(/ModDate:\s+2026-11-23T16:00:00Z/);
  });

  it("passes inputs and files, and only to the document they belong to", async () => {
    const files = { "/main.typ": `${head}#sys.inputs.who #read("/a.txt")`, "/a.txt": Buffer.from("αβγ") };
    const result = await typeset({ entry: "/main.typ", files, inputs: { who: "Ana" }, createdAt });
    if (!result.ok) throw new Error("not typeset");
    expect(await onPdf(result.pdf, "pdftotext", "@", "-")).toContain("Ana αβγ");
    expect(await one(`${head}#read("/a.txt")`)).toMatchObject({ ok: false });
    expect(await one(`${head}#sys.inputs.who`)).toMatchObject({ ok: false });
  });

  it.each([
    [
      "an unknown name",
      "= A\n#nothing",
      { message: "unknown variable: nothing", path: "/main.typ", line: 2, column: 2 },
    ],
    ["an open bracket", "#text(", { severity: "error", line: 1 }],
    ["a file outside", '#read("/../../package.json")', { severity: "error", path: "/main.typ" }],
  ])("answers %s with the place of the fault", async (_, source, fault) => {
    const result = await one(source);
    expect(result.ok ? [] : result.diagnostics).toMatchObject([fault]);
  });

  it("names no path of the machine in a fault", async () => {
    const result = await one('#read("/none.txt")');
    expect(JSON.stringify(result)).toContain("none.txt");
    expect(JSON.stringify(result)).not.toContain(path.dirname(packageFile()));
  });

  it.each([
    ["a missing title", "ua-1", "#set document(date: auto)\nx"],
    [
      "a picture without words",
      "ua-1",
      `${head}#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))`,
    ],
    ["a character that no font draws", "a-3a", `${head}ไทย`],
    ["a skipped level of headings", "ua-1", `${head}= A\n=== B`],
  ] as const)("refuses %s under a standard", async (_, pdfStandard, source) => {
    const result = await one(source, { pdfStandard });
    expect(result.ok ? "accepted" : result.diagnostics[0]?.message).toMatch(/^PDF\/(UA-1|A-3a) error/);
  });

  it("breaks French words where French breaks them and sets its quotes", async () => {
    const column = (lang: string) =>
      pdfOf(
        `${head}#set page(width: 62pt, margin: 6pt, height: auto)\n#set text(lang: "${lang}", hyphenate: true)\n#set par(justify: true)\ninvestissement "oui"`,
      );
    const french = await onPdf(await column("fr"), "pdftotext", "-raw", "@", "-");
    expect(french).toMatch(/investis\u00ad/);
    expect(french).toMatch(/«\s?oui\s?»/);
    expect(await onPdf(await column("en"), "pdftotext", "-raw", "@", "-")).toMatch(/“oui”/);
  });

  it("answers when its process dies under way, and works again afterwards", async () => {
    const long = one(`${head}#for i in range(3000) [= #i \n #lorem(80)]`);
    await expect.poll(() => shared().typesetter?.pid).toBeDefined();
    process.kill(shared().typesetter?.pid ?? 0, "SIGKILL");
    await expect(long).rejects.toMatchObject({ code: "unavailable" });
    expect(await one(`${head}ok`)).toMatchObject({ ok: true });
  });

  it("renews its process after a hundred documents without losing one", async () => {
    const before = shared().typesetter?.pid;
    const results = await Promise.all(Array.from({ length: 110 }, (_, i) => one(`${head}document ${i}`)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(shared().typesetter?.pid).not.toBe(before);
  });

  it("dies with a parent that is killed", async () => {
    const script = `import { typeset } from "./src/typeset/typeset.ts"; import { shared } from "./src/lib/shared.ts";
      await typeset({ entry: "/m.typ", files: { "/m.typ": "x" }, createdAt: new Date(0) });
      process.stdout.write(String(shared().typesetter.pid)); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: packageFile() });
    const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (data) => resolve(Number(data))));
    expect(existsSync(`/proc/${pid}`)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 10_000 }).toBe(false);
  });

  it("lets a script end by itself: an idle process holds nobody", () => {
    const script = `import { typeset } from "./src/typeset/typeset.ts"; import { pageCount } from "./src/pdf/page-text.ts";
      const r = await typeset({ entry: "/m.typ", files: { "/m.typ": "x" }, createdAt: new Date(0) });
      process.stdout.write(String(await pageCount(r.pdf)));`;
    const options = { cwd: packageFile(), encoding: "utf8", timeout: 30_000 } as const;
    expect(execFileSync(process.execPath, ["--input-type=module", "-e", script], options)).toBe("1");
  });

  it("writes files that qpdf finds whole", async () => {
    const checked = await onPdf(await pdfOf(`${head}= A\n#lorem(900)`, "ua-1"), "qpdf", "--check", "@");
    expect(checked).toContain("No syntax or stream encoding errors found");
    expect((await qpdf(await pdfOf(`${head}x`), "--qdf", "@")).length).toBeGreaterThan(500);
  });
});
