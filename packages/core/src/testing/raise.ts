import type { EvidenceEntry, FieldProblem, Language, RaisePhase, Role } from "@fabroom/contracts";
import { asOwner, type Db, schema } from "@fabroom/db";
import { createTestDatabase } from "@fabroom/db/testing";
import { asc, eq } from "drizzle-orm";
import { type Actor, type Ctx, type Organisation, type SignedIn, SYSTEM } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { Log, Mail, Ports } from "../ports.ts";
import { type SeedInput, seedRaise } from "../raise/seed.ts";
import { testContent, testRoom, testSource } from "./content.ts";
import { noLimits } from "./limits.ts";
import { testNotary } from "./notary.ts";

const BEGIN = new Date("2026-02-02T09:00:00.000Z");

export type TestRaise = Awaited<ReturnType<typeof createTestRaise>>;
/** `<role>@<organisation>`, as the addresses of the small raise begin. */
export type PersonKey =
  | `${"owner" | "publisher" | "contributor" | "relations" | "bookrunner" | "auditor"}@aurora`
  | `${"signatory" | "preparer" | "reader" | "admin"}@alpha`
  | `${"signatory" | "reader"}@beta`;
export type AsWhom = { language?: Language; kind?: SignedIn["kind"]; ip?: string; userAgent?: string };

export const seedInput: SeedInput = {
  content: testContent,
  room: testRoom,
  source: testSource,
  illustrative: true,
  progress: () => undefined,
};

/** An empty product on a database of its own: the clock stands still until it is moved, bytes are kept in memory. */
export async function createEmptyProduct() {
  const database = await createTestDatabase();
  const { db } = database;
  const moment = { now: BEGIN.getTime() };
  const files = new Map<string, Uint8Array>();
  const logged: { level: string; message: string; data: Record<string, unknown> }[] = [];
  const mails: Mail[] = [];
  const jobs: { name: string; data: unknown }[] = [];
  const say =
    (level: string): Log["info"] =>
    (message, data = {}) =>
      void logged.push({ level, message, data });
  const ports: Ports = {
    clock: { now: () => new Date(moment.now) },
    storage: {
      put: async (key, bytes) => void files.set(key, bytes),
      get: async (key) => files.get(key) ?? null,
    },
    jobs: {
      send: async (_tx, name, data) => void (name === "mail" ? mails.push(data as Mail) : jobs.push({ name, data })),
    },
    notary: testNotary(),
    log: { info: say("info"), warn: say("warn"), error: say("error") },
    limits: noLimits,
    publicUrl: "https://portal.example",
  };
  const requestFrom = ({ ip = "192.0.2.1", userAgent = "test" }: AsWhom) => ({
    id: crypto.randomUUID(),
    ip,
    userAgent,
  });
  // the product's verbs come as the running portal does, its set-up as the owner
  const ctxOf = (actor: Actor, as: AsWhom = {}): Ctx => ({
    actor,
    db: actor.kind === "system" ? db : database.app.db,
    ports,
    request: requestFrom(as),
  });
  return {
    /** The owner's, to arrange and to look. */
    db,
    /** The portal's. */
    app: database.app.db,
    url: database.url,
    ports,
    files,
    logged,
    mails,
    jobs,
    /** Moves the clock on. */
    pass: (milliseconds: number) => {
      moment.now += milliseconds;
    },
    system: ctxOf(SYSTEM),
    visitor: (language: Language = "en") => ctxOf({ kind: "visitor", language }),
    ctxOf,
    /** Rows as they lie in the tables, in no party's scope. */
    rows: <T>(read: (tx: Db) => Promise<T>): Promise<T> => asOwner(db, read),
    evidence: (): Promise<EvidenceEntry[]> => readEvidence(db),
    close: () => database.close(),
  };
}

/** The small raise of `testContent`, seeded by the product's own verb. */
export async function createTestRaise() {
  const product = await createEmptyProduct();
  const { db, rows, system } = product;
  await seedRaise({ ctx: system, input: seedInput });
  const people = await rows((tx) =>
    tx
      .select({ user: schema.users, organisation: schema.organisations, roles: schema.memberships.roles })
      .from(schema.users)
      .innerJoin(schema.memberships, eq(schema.memberships.userId, schema.users.id))
      .innerJoin(schema.organisations, eq(schema.organisations.id, schema.memberships.organisationId)),
  );
  const nodes = await db.select().from(schema.nodes);
  const tranches = await db.select().from(schema.tranches);
  const sites = await db.select().from(schema.sites);
  const sections = await db.select().from(schema.sections);

  function ctx(key: PersonKey, as: AsWhom = {}): Ctx<SignedIn> {
    const found = people.find(({ user }) => user.email === `${key}.example`);
    if (!found) throw new Error(`nobody is ${key}`);
    const { user, organisation } = found;
    const kind = as.kind ?? (organisation.kind === "issuer" ? "staff" : "investor");
    const actor: SignedIn = {
      kind,
      userId: user.id,
      name: user.name ?? "",
      email: user.email,
      organisation: organisation as unknown as Organisation,
      roles: found.roles as Role[],
      language: as.language ?? "en",
    };
    return product.ctxOf(actor, as) as Ctx<SignedIn>;
  }

  function byKey<Row extends { id: string }>(list: Row[], of: (row: Row) => string, key: string): string {
    const found = list.find((row) => of(row) === key);
    if (!found) throw new Error(`the small raise has no ${key}`);
    return found.id;
  }

  return {
    ...product,
    ctx,
    nodeId: (key: string) => byKey(nodes, (row) => row.key, key),
    trancheId: (key: string) => byKey(tranches, (row) => row.key, key),
    sectionId: (key: string) => byKey(sections, (row) => row.key, key),
    siteId: (slug: string) => byKey(sites, (row) => row.slug, slug),
    /** The published version of a document. */
    versionId: async (nodeKey: string) => {
      const nodeId = byKey(nodes, (row) => row.key, nodeKey);
      const versions = await db
        .select()
        .from(schema.documentVersions)
        .where(eq(schema.documentVersions.nodeId, nodeId));
      return versions.find(({ state }) => state === "published")?.id ?? "";
    },
    setPhase: async (phase: RaisePhase) => void (await db.update(schema.raises).set({ phase })),
    /** What an act left in the record. */
    recorded: async <T>(act: () => Promise<T>): Promise<{ value: T; entries: EvidenceEntry[] }> => {
      const before = new Set((await readEvidence(db)).map(({ id }) => id));
      const value = await act();
      return { value, entries: (await readEvidence(db)).filter(({ id }) => !before.has(id)) };
    },
    /** The answer of an act that must be refused and leave nothing in the record. */
    refused: async (act: () => Promise<unknown>): Promise<Refused> => {
      const before = (await readEvidence(db)).length;
      const answer = await refusalOf(act());
      if ((await readEvidence(db)).length !== before) throw new Error("a refused act left a record");
      return answer;
    },
  };
}

const readEvidence = async (db: Db): Promise<EvidenceEntry[]> =>
  db.select().from(schema.evidence).orderBy(asc(schema.evidence.stream), asc(schema.evidence.seq));

export type Refused = { kind: string; code: string; fields: FieldProblem[] };

/** How a verb refused. What is no refusal is thrown on. */
export async function refusalOf(act: Promise<unknown>): Promise<Refused> {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: error.kind, code: error.code, fields: error.fields };
  }
  throw new Error("the act was not refused");
}

export const notThere: Refused = { kind: "not_found", code: "notFound", fields: [] };
export const roleMissing: Refused = { kind: "forbidden", code: "roleMissing", fields: [] };
export const UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";
