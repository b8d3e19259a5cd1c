import type { OrganisationKind, Role, SiteContent } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { createTestDatabase } from "@fabroom/db/testing";
import { type Assumptions, defaultAssumptions, ENGINE_VERSION } from "@fabroom/finance";
import { and, eq } from "drizzle-orm";
import type { Actor, Ctx, Organisation, SignedIn } from "../context.ts";
import type { Ports } from "../ports.ts";
import { caseHash } from "../site/case.ts";
import { noLimits } from "./limits.ts";
import { testNotary } from "./notary.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const text = (en: string) => ({ en, fr: en });

/** A raise with one published site and as many people as a test asks for. */
export async function createScenarioRaise() {
  const { app, db, close } = await createTestDatabase();
  const clock = { now: NOW };
  const ports: Ports = {
    clock: { now: () => clock.now },
    storage: { put: async () => {}, get: async () => null },
    jobs: { send: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    limits: noLimits,
    notary: testNotary(),
    publicUrl: "http://localhost:3000",
  };
  await db.insert(schema.raises).values({
    name: { en: "Raise", fr: "Opération" },
    languages: ["en", "fr"],
    issuer: "Issuer",
    currency: "USD",
    phase: "open",
    closesOn: "2027-06-30",
    illustrative: true,
    market: [],
    createdAt: NOW,
  });
  const [site] = await db
    .insert(schema.sites)
    .values({
      slug: "site-a",
      position: 0,
      name: { en: "Site A", fr: "Site A" },
      region: { en: "Southwest", fr: "Sud-Ouest" },
      country: "US",
      latitude: 33,
      longitude: -112,
      phase: "permitting",
      node: "N3",
    })
    .returning();

  /** Publishes a version over the one before, or keeps it as a draft; returns its id. */
  async function version(assumptions: Assumptions, number: number, state: "published" | "draft" = "published") {
    const { siteVersions } = schema;
    if (state === "published")
      await db
        .update(siteVersions)
        .set({ state: "superseded" })
        .where(and(eq(siteVersions.siteId, site!.id), eq(siteVersions.state, "published")));
    const content: SiteContent = {
      thesis: text("Thesis"),
      story: text("Story"),
      merits: [],
      risks: [],
      assumptions,
      register: [],
    };
    const [row] = await db
      .insert(siteVersions)
      .values({
        siteId: site!.id,
        number,
        state,
        revision: 1,
        content,
        caseSha256: caseHash(assumptions),
        engineVersion: ENGINE_VERSION,
        changeNote: "",
        editedAt: NOW,
        publishedAt: state === "published" ? NOW : null,
      })
      .returning();
    return row!.id;
  }

  async function organisation(key: string, kind: OrganisationKind): Promise<Organisation> {
    const [row] = await db
      .insert(schema.organisations)
      .values({ key, name: key, kind, country: "FR", createdAt: NOW })
      .returning();
    return { id: row!.id, key, name: key, kind, country: "FR" };
  }

  async function person(of: Organisation, name: string, role: Role, kind: SignedIn["kind"] = "investor"): Promise<Ctx> {
    const email = `${name}@${of.key}.example`;
    const [user] = await db.insert(schema.users).values({ email, name, language: "en" }).returning();
    await db.insert(schema.memberships).values({ userId: user!.id, organisationId: of.id, roles: [role], from: NOW });
    const actor: Actor = { kind, userId: user!.id, name, email, organisation: of, roles: [role], language: "en" };
    return { actor, db: app.db, ports, request: { id: "r-1", ip: "192.0.2.1", userAgent: "test" } };
  }

  const first = defaultAssumptions();
  return { db, close, clock, version, organisation, person, first, firstId: await version(first, 1) };
}
