import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createLog } from "./pino.ts";
import { redact, redactText } from "./redact.ts";

const link = "http://localhost:3000/en/sign-in/confirm?token=5ec2e7&email=a%40b.example&next=%2Fen";

describe("redaction", () => {
  it("drops values under secret names, at any depth", () => {
    expect(
      redact({
        token: "a",
        sessionToken: "a",
        headers: new Headers({ Authorization: "Basic abcdefgh", Cookie: "x=y", accept: "text/html" }),
        list: [{ "set-cookie": "x" }, { client_secret: "s", password: "p", user: "u" }],
      }),
    ).toEqual({
      token: "[redacted]",
      sessionToken: "[redacted]",
      headers: { accept: "text/html", authorization: "[redacted]", cookie: "[redacted]" },
      list: [{ "set-cookie": "[redacted]" }, { client_secret: "[redacted]", password: "[redacted]", user: "u" }],
    });
  });

  it.each([
    [link, "http://localhost:3000/en/sign-in/confirm?token=[redacted]&email=a%40b.example&next=%2Fen"],
    [`mail said <${link}>.`, /^mail said <http.*token=\[redacted\]&email/],
    ["postgres://owner:hunter2@db.example/fabroom", "postgres://owner:[redacted]@db.example/fabroom"],
    ["smtps://:hunter2@mail.example", "smtps://:[redacted]@mail.example"],
    ["Authorization: Bearer abc.def-ghi", "Authorization: Bearer [redacted]"],
    ["http://localhost:3000/en/room?page=2", "http://localhost:3000/en/room?page=2"],
    ["postgres://owner@localhost/fabroom?host=%2Frun", "postgres://owner@localhost/fabroom?host=%2Frun"],
  ])("in the text %j", (text, expected) => {
    if (typeof expected === "string") expect(redactText(text)).toBe(expected);
    else expect(redactText(text)).toMatch(expected);
  });

  it("keeps what explains an error and leaves out a statement's parameters", () => {
    const cause = Object.assign(new Error("duplicate key"), { code: "23505" });
    const error = new Error(`Failed query: insert into t values ($1)\nparams: Aïcha,${link}`, { cause });
    const told = JSON.stringify(redact({ error }));
    expect(told).toContain("23505");
    expect(told).toContain("Failed query: insert into t values ($1)");
    expect(told).not.toContain("Aïcha");
    expect(told).not.toContain("5ec2e7");
  });

  it("survives circles, bytes and big numbers", () => {
    const circle: Record<string, unknown> = { amount: 12n, bytes: new Uint8Array(3), at: new Date(0), fn: () => 1 };
    circle.self = circle;
    expect(JSON.parse(JSON.stringify(redact(circle)))).toMatchObject({
      amount: "12",
      bytes: "[3 bytes]",
      at: "1970-01-01T00:00:00.000Z",
    });
  });
});

describe("log", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-log-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("appends redacted JSON lines at or above its level, at once", () => {
    const file = path.join(folder, "sub", "portal.log");
    const log = createLog({ level: "info", file });
    log.info(`asked for ${link}`, { user: "u-1", cookie: "x" });
    log.warn("careful");
    createLog({ level: "error", file }).warn("not written");
    createLog({ level: "error", file }).error("broken", { error: new TypeError("no") });
    const lines = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ level, msg }) => [level, msg.slice(0, 9)])).toEqual([
      [30, "asked for"],
      [40, "careful"],
      [50, "broken"],
    ]);
    expect(lines[0]).toMatchObject({ user: "u-1", cookie: "[redacted]" });
    expect(lines[0].time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(lines[2].error).toMatchObject({ name: "TypeError", message: "no" });
    expect(readFileSync(file, "utf8")).not.toContain("5ec2e7");
  });
});
