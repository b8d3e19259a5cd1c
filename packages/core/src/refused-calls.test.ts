import { expect, it } from "vitest";
import { MOST_LINES, noteRefused } from "./refused-calls.ts";

it("refused calls are noted without flooding the log, and what was left out is counted", () => {
  const lines: { message: string; data?: Record<string, unknown> | undefined }[] = [];
  const say = (message: string, data?: Record<string, unknown>) => void lines.push({ message, data });
  let now = 0;
  const ports = { log: { info: say, warn: say, error: say }, clock: { now: () => new Date(now) } };
  const refused = { kind: "forbidden", code: "roleMissing", call: "book.read", requestId: "r-1", userId: "u-1" };
  for (let call = 0; call < MOST_LINES + 500; call++) noteRefused(ports, refused);
  expect(lines).toHaveLength(MOST_LINES);
  expect(lines[0]).toEqual({ message: "call refused", data: refused });
  now = 60_000;
  noteRefused(ports, refused);
  expect(lines.slice(MOST_LINES)).toMatchObject([{ data: { count: 500 } }, { message: "call refused" }]);
});
