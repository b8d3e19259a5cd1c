import { expect, it } from "vitest";
import { queryOf } from "./query.ts";

it("an address that repeats a name is read by its first value", async () => {
  const query = queryOf(Promise.resolve({ hash: ["a", "b"], next: "/en/room", email: undefined, none: [] }));
  expect(await query).toEqual({ hash: "a", next: "/en/room" });
});
