import { invalidField, notFound, Refusal, unavailable } from "@fabroom/core";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { numbered } from "./numbered.ts";

const digestOf = (error: unknown) => (numbered(error, "r-7") as { digest?: string }).digest;
const thrown = (cause: Error) => new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause });

describe("what reaches the reader's page of an error", () => {
  it("is the number of the request, whatever was thrown", () => {
    expect(digestOf(new Error("secret"))).toBe("r-7");
    expect(digestOf(thrown(new Error("secret")))).toBe("r-7");
    expect(digestOf("secret")).toBe("r-7");
  });

  it("is when to come back, where that is the answer", () => {
    expect(digestOf(thrown(unavailable("busy", 9)))).toBe("pause;busy;9");
    const away = Object.assign(new Error("the database does not answer"), { name: "DatabaseAway" });
    expect(digestOf(away)).toBe("pause;databaseAway;5");
    expect(digestOf(thrown(away))).toBe("pause;databaseAway;5");
  });

  it("is nothing of a refusal that the page answers in its own way", () => {
    for (const refusal of [notFound(), invalidField("a", "b"), new Refusal("forbidden", "forbidden")])
      expect(digestOf(thrown(refusal))).toBeUndefined();
  });
});
