import type { ErrorView } from "@fabroom/contracts";
import {
  type Ctx,
  conflict,
  forbidden,
  invalid,
  invalidField,
  notFound,
  precondition,
  tooManyRequests,
  unavailable,
} from "@fabroom/core";
import { createTestRaise, type TestRaise, UNKNOWN_ID } from "@fabroom/core/testing";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { appRouter, errorResponse, errorView, retryHeader } from "./index.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());
afterEach(() => void raise.logged.splice(0));
const failures = () => raise.logged.filter(({ level }) => level !== "info");

/** One procedure over HTTP, as a browser sends it. */
async function call(ctx: Ctx, path: string, body: unknown, method: "GET" | "POST" = "POST") {
  const wrapped = JSON.stringify(body) ?? "";
  const url = `http://portal.example/api/trpc/${path}`;
  const req =
    method === "GET"
      ? new Request(`${url}?input=${encodeURIComponent(wrapped)}`)
      : new Request(url, { method, body: wrapped, headers: { "content-type": "application/json" } });
  const endpoint = "/api/trpc";
  const response = await fetchRequestHandler({ endpoint, req, router: appRouter, createContext: () => ctx });
  const text = await response.text();
  const error = (JSON.parse(text) as { error?: { message: string; data: { error: ErrorView } } }).error;
  return { status: response.status, text, error };
}

describe("a refusal over HTTP", () => {
  it("is a status, a message key and the fields, with nothing else in it", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const input = {
      slug: "north",
      patch: { "pricing.charm": 1 },
      changeNote: "x",
      base: { draft: null, published: 1 },
    };
    const { status, error } = await call(ctx, "site.saveDraft", input);
    expect(status).toBe(422);
    expect(error).toEqual({
      message: "UNPROCESSABLE_CONTENT",
      code: expect.any(Number),
      data: {
        code: "UNPROCESSABLE_CONTENT",
        httpStatus: 422,
        error: {
          kind: "invalid",
          code: "invalidInput",
          fields: [{ path: "patch.pricing.charm", code: "unknownField" }],
          requestId: ctx.request.id,
        },
      },
    });
    expect(failures()).toEqual([]);
  });

  it.each([
    ["an unknown indication", "not_found", 404, () => raise.ctx("signatory@alpha")],
    ["a role that may not", "forbidden", 403, () => raise.ctx("reader@alpha")],
    ["no agreement", "precondition", 412, () => raise.ctx("reader@alpha", { kind: "member" })],
    ["nobody signed in", "unauthenticated", 401, () => raise.visitor()],
  ] as const)("%s: %s", async (_, kind, status, ctx) => {
    const answer = await call(ctx(), "indication.get", { indicationId: UNKNOWN_ID }, "GET");
    expect(answer.status).toBe(status);
    expect(answer.error?.data.error).toMatchObject({ kind, fields: [] });
  });

  it("of another party's indication and of an unknown one differ in nothing but the request's own id", async () => {
    const { submitted } = await import("@fabroom/core/testing");
    const { indicationId } = await submitted(raise, raise.ctx("signatory@alpha"));
    const ctx = raise.ctx("signatory@beta");
    const [theirs, none] = [
      await call(ctx, "indication.get", { indicationId }, "GET"),
      await call(ctx, "indication.get", { indicationId: UNKNOWN_ID }, "GET"),
    ];
    expect(theirs).toEqual(none);
  });

  it.each([
    ["an id that is none", "indication.get", { indicationId: "1 or 1=1" }, ["indicationId unknownId"]],
    ["a field nobody asked for", "site.get", { slug: "north", admin: true }, [" invalidValue"]],
    ["nothing", "site.get", undefined, [" invalidValue"]],
    [
      "several wrong fields",
      "site.compare",
      { slugs: ["../x", "Nord", "north"] },
      ["slugs.0 unknownId", "slugs.1 unknownId"],
    ],
  ] as const)(
    "for %s names each field with a key, never with the library's own words",
    async (_, path, input, fields) => {
      const { status, error } = await call(raise.ctx("signatory@alpha"), path, input, "GET");
      expect(status).toBe(400);
      expect(error?.data.error).toMatchObject({ kind: "invalid", code: "invalidInput" });
      expect(error?.data.error.fields.map(({ path: field, code }) => `${field} ${code}`).sort()).toEqual(
        [...fields].sort(),
      );
    },
  );

  it.each([
    ["NUL", "a\0b"],
    ["half a character", "a\ud800b"],
    ["boxes in boxes", Array.from({ length: 100 }).reduce((inner) => [inner], null)],
  ])("%s is refused at the door, never met by the database", async (_, reason) => {
    const input = { indicationId: UNKNOWN_ID, reason };
    const { status, error } = await call(raise.ctx("signatory@alpha"), "indication.withdraw", input);
    expect(status).toBe(422);
    expect(error?.data.error.fields).toEqual([{ path: expect.stringMatching(/^reason/), code: "invalidValue" }]);
    expect(failures()).toEqual([]);
  });

  it("leaves a line in the log: who was refused what, and nothing of what was sent", async () => {
    const ctx = raise.ctx("reader@alpha");
    await call(ctx, "indication.get", { indicationId: UNKNOWN_ID }, "GET");
    await call(ctx, "site.get", { slug: "Nothing the log may say" }, "GET");
    const { userId } = ctx.actor;
    expect(raise.logged.map(({ data }) => data)).toEqual([
      { kind: "forbidden", code: "roleMissing", call: "indication.get", requestId: ctx.request.id, userId },
      { kind: "invalid", code: "invalidInput", call: "site.get", requestId: ctx.request.id, userId },
    ]);
  });

  it("to acknowledge nothing is refused with the key of the acknowledgement", async () => {
    const input = {
      draftId: UNKNOWN_ID,
      reviewSha256: "0".repeat(64),
      amends: null,
      language: "en",
      acknowledged: false,
    };
    const { error } = await call(raise.ctx("signatory@alpha"), "indication.submit", input);
    expect(error?.data.error.fields).toEqual([{ path: "acknowledged", code: "acknowledgementMissing" }]);
  });
});

describe("a failure nobody foresaw", () => {
  const broken = (): Ctx => {
    const db = new Proxy({} as Ctx["db"], {
      get: () => {
        throw new Error('relation "secret_table" does not exist at 10.0.0.7');
      },
    });
    return { ...raise.ctx("signatory@alpha"), db };
  };

  it("is opaque to the reader, with an id under which the log has the cause", async () => {
    const ctx = broken();
    const { status, text, error } = await call(ctx, "indication.list", undefined, "GET");
    expect(status).toBe(500);
    expect(error?.data.error).toEqual({
      kind: "unexpected",
      code: "unexpected",
      fields: [],
      requestId: ctx.request.id,
    });
    for (const word of ["secret_table", "10.0.0.7", "stack", ".ts"]) expect(text).not.toContain(word);
    expect(failures()).toMatchObject([
      { level: "error", data: { path: "indication.list", requestId: ctx.request.id } },
    ]);
    expect(String(failures()[0]?.data.cause)).toContain("secret_table");
  });

  it("is the same for an address that is no procedure and a body that is no JSON", async () => {
    const unknown = await call(raise.visitor(), "indication.everything", {});
    expect(unknown.status).toBe(404);
    expect(unknown.error?.data.error).toMatchObject({ kind: "unexpected", code: "unexpected" });
    const endpoint = "/api/trpc";
    const req = new Request("http://portal.example/api/trpc/agreement.accept", {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json" },
    });
    const ctx = raise.ctx("signatory@alpha");
    const response = await fetchRequestHandler({ endpoint, req, router: appRouter, createContext: () => ctx });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/stack|\.ts|node_modules/);
  });
});

describe("the mapping of a route handler", () => {
  const log: { message: string; data: Record<string, unknown> }[] = [];
  const respond = (error: unknown) => errorResponse(error, "r-7", (message, data) => void log.push({ message, data }));

  it.each([
    [notFound(), 404, "not_found"],
    [forbidden(), 403, "forbidden"],
    [conflict("editedMeanwhile"), 409, "conflict"],
    [invalidField("file", "file.empty"), 422, "invalid"],
    [precondition("agreementFirst", "agreement"), 412, "precondition"],
    [precondition("signInFirst", "sign_in"), 401, "unauthenticated"],
    [tooManyRequests(41.2), 429, "too_many"],
    [unavailable(), 503, "unavailable"],
  ])("%s is %d", async (error, status, kind) => {
    const response = respond(error);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ kind, requestId: "r-7" });
    expect(log).toEqual([]);
  });

  it("names the fields of refused input", async () => {
    const parsed = z.strictObject({ page: z.number({ error: "unknownId" }) }).safeParse({ page: "x" });
    const response = respond(parsed.error);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ fields: [{ path: "page", code: "unknownId" }] });
    expect(errorView(invalid("languageMissing", [{ path: "fr", code: "languageMissing" }]), null).fields).toHaveLength(
      1,
    );
  });

  it.each([
    [tooManyRequests(41.2), 42],
    [tooManyRequests(0), 1],
    [unavailable("busy", 5), 5],
  ])("%s says when to come back, in the answer and in its header", async (error, seconds) => {
    const response = respond(error);
    expect(response.headers.get("retry-after")).toBe(String(seconds));
    expect(await response.json()).toMatchObject({ retryAfter: seconds });
  });

  it("of a batch asks for the longest wait, and of other refusals for none", () => {
    const of = (cause: Error) => new TRPCError({ code: "TOO_MANY_REQUESTS", cause });
    expect(retryHeader([of(tooManyRequests(3)), of(unavailable("busy", 9)), of(notFound())])).toEqual({
      "retry-after": "9",
    });
    expect(retryHeader([of(notFound()), "no error at all"])).toEqual({});
    expect(respond(conflict("editedMeanwhile")).headers.has("retry-after")).toBe(false);
  });

  it("keeps the cause of anything else in the log", async () => {
    const response = respond(new Error("password=hunter2"));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(log.splice(0)).toMatchObject([
      { data: { requestId: "r-7", cause: expect.objectContaining({ message: expect.stringContaining("hunter2") }) } },
    ]);
  });
});
