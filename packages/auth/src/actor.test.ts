import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { actorOf } from "./actor.ts";
import { createTestRaise, type TestRaise } from "./testing/raise.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const now = new Date("2026-06-01T12:00:00Z");
const actor = (userId: string, at = now) => actorOf({ db: raise.app, userId, language: "fr", now: at });

it("is the person with his organisation and roles, in the language of the page", async () => {
  const { userId, organisationId } = await raise.person({
    email: "lars@example.com",
    name: "Lars Ødegård",
    kind: "bank",
    roles: ["preparer", "signatory"],
  });
  expect(await actor(userId)).toEqual({
    kind: "member",
    userId,
    name: "Lars Ødegård",
    email: "lars@example.com",
    organisation: {
      id: organisationId,
      key: "o-lars@example.com",
      name: "Organisation of Lars Ødegård",
      kind: "bank",
      country: "FR",
    },
    roles: ["preparer", "signatory"],
    language: "fr",
  });
});

it("is an investor once he has accepted the agreement now published, and only he", async () => {
  const one = await raise.person({ email: "one@example.com" });
  const other = await raise.person({ email: "other@example.com" });
  const first = await raise.publishAgreement(1);
  await raise.accept(one, first);
  expect((await actor(one.userId)).kind).toBe("investor");
  expect((await actor(other.userId)).kind).toBe("member");
  const second = await raise.publishAgreement(2);
  expect((await actor(one.userId)).kind).toBe("member");
  await raise.accept(one, second);
  expect((await actor(one.userId)).kind).toBe("investor");
});

it("is staff in the issuer's organisation, whatever he accepted", async () => {
  const { userId } = await raise.person({ email: "staff@example.com", kind: "issuer", roles: ["owner"] });
  expect(await actor(userId)).toMatchObject({ kind: "staff", roles: ["owner"] });
});

it("is a visitor before the membership begins, after it ends, without one, and without a user", async () => {
  const { userId } = await raise.person({
    email: "short@example.com",
    from: new Date("2026-05-01T00:00:00Z"),
    until: new Date("2026-07-01T00:00:00Z"),
  });
  const kinds = await Promise.all(
    ["2026-04-30T23:59:59Z", "2026-05-01T00:00:00Z", "2026-06-30T23:59:59Z", "2026-07-01T00:00:00Z"].map(
      async (at) => (await actor(userId, new Date(at))).kind,
    ),
  );
  expect(kinds).toEqual(["visitor", "member", "member", "visitor"]);
  const [alone] = await raise.db.insert(schema.users).values({ email: "alone@example.com" }).returning();
  expect((await actor(alone?.id ?? "")).kind).toBe("visitor");
  expect(await actor("00000000-0000-4000-8000-000000000000")).toEqual({ kind: "visitor", language: "fr" });
});

it("follows the person to another organisation at once", async () => {
  const { userId, organisationId } = await raise.person({ email: "mover@example.com", kind: "bank" });
  const next = await raise.person({ email: "host@example.com", kind: "strategic" });
  await raise.db.update(schema.memberships).set({ until: now }).where(eq(schema.memberships.userId, userId));
  await raise.db
    .insert(schema.memberships)
    .values({ userId, organisationId: next.organisationId, roles: ["reader"], from: now });
  const before = await actor(userId, new Date(now.getTime() - 1000));
  expect(before).toMatchObject({ organisation: { id: organisationId } });
  expect(await actor(userId)).toMatchObject({ organisation: { id: next.organisationId, kind: "strategic" } });
});

it("is a visitor without a session token or with one that opens nothing", async () => {
  for (const sessionToken of [null, "", "unknown", "'; drop table users; --", "\u0000"]) {
    expect((await actorOf({ db: raise.app, sessionToken, language: "en", now, idle: raise.idle })).kind).toBe(
      "visitor",
    );
  }
});
