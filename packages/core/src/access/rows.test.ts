import { inScope, type Scope } from "@fabroom/db";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptAgreement } from "../agreement/accept.ts";
import { getAgreement } from "../agreement/get.ts";
import { makeCheckpoint } from "../evidence/checkpoint.ts";
import { startCheck } from "../evidence/whole-check.ts";
import { openBytes } from "../open-bytes.ts";
import { listQuestions } from "../question/read.ts";
import { issueTermSheet } from "../term-sheet/issue.ts";
import { newDraft, submitted } from "../testing/indications.ts";
import { answered, asked, drafted, scenarioOf, toAll } from "../testing/questions.ts";
import { createTestRaise, type PersonKey, type TestRaise } from "../testing/raise.ts";

/**
 * The scope taken away: `select *` from every table, by every kind of actor, with no verb between. Each may see what the
 * condition says, which the owner of the tables evaluates beside it: `:org` and `:user` are the actor's own.
 */
type Sight = Record<"visitor" | "member" | "investor" | "staff", string>;
const NONE = "false";
const ALL = "true";
const OWN = "organisation_id = :org";
const MINE = "user_id = :user";
const OUT = "state in ('published', 'superseded', 'withdrawn')";
const AGREEMENT = "key = 'confidentiality-agreement'";
const OF_AGREEMENT = `select v.id from document_versions v join nodes n on n.id = v.node_id where n.${AGREEMENT} and v.${OUT}`;
const ACTS = "stream = 'organisation:' || :org and actor ->> 'userId' = :user";
/** What a colleague opened: a statement says of nothing that nobody of the house opened it where one has. */
const SCENARIO = `${OWN} and (shared_at is not null or author_id = :user)`;
const OPENED = `stream = 'organisation:' || :org and (action in ('document.page', 'document.download',
  'document.original', 'site.read', 'site.workbook', 'question.read') or (action in ('scenario.save', 'scenario.read')
  and exists (select from scenarios s where s.id::text = evidence.object ->> 'id' and ${SCENARIO})))`;
const COLLEAGUE = "id in (select user_id from memberships where organisation_id = :org)";
const EDITOR = `exists (select from site_versions v where v.${OUT} and users.id in (v.edited_by, v.published_by))`;
const GROUPS = "select group_id from group_members where organisation_id = :org";

const open: Sight = { visitor: ALL, member: ALL, investor: ALL, staff: ALL };
const inside: Sight = { visitor: NONE, member: NONE, investor: ALL, staff: ALL };
const party: Sight = { visitor: NONE, member: NONE, investor: OWN, staff: ALL };
const known: Sight = { visitor: NONE, member: OWN, investor: OWN, staff: ALL };
const personal: Sight = { visitor: NONE, member: MINE, investor: MINE, staff: MINE };
const drafts: Sight = { visitor: NONE, member: NONE, investor: OUT, staff: ALL };
const issuer: Sight = { visitor: NONE, member: NONE, investor: NONE, staff: ALL };
const oneFigure = "id = 'compute.growth'";

const SEES: Record<string, Sight | "closed"> = {
  raises: open,
  facts: open,
  figures: { visitor: oneFigure, member: oneFigure, investor: ALL, staff: ALL },
  tranches: inside,
  benchmarks: inside,
  legends: inside,
  sections: inside,
  sites: inside,
  section_versions: drafts,
  site_versions: drafts,
  nodes: { visitor: NONE, member: AGREEMENT, investor: ALL, staff: ALL },
  document_versions: { visitor: NONE, member: `id in (${OF_AGREEMENT})`, investor: OUT, staff: ALL },
  document_files: {
    visitor: NONE,
    member: `version_id in (${OF_AGREEMENT})`,
    investor: `version_id in (select id from document_versions where ${OUT})`,
    staff: ALL,
  },
  agreement_texts: {
    visitor: NONE,
    member: `version_id in (${OF_AGREEMENT})`,
    investor: `version_id in (${OF_AGREEMENT})`,
    staff: ALL,
  },
  organisations: { visitor: NONE, member: "id = :org", investor: "id = :org", staff: ALL },
  users: { visitor: NONE, member: COLLEAGUE, investor: `${COLLEAGUE} or ${EDITOR}`, staff: ALL },
  memberships: known,
  sessions: personal,
  groups: { visitor: NONE, member: NONE, investor: `id in (${GROUPS})`, staff: ALL },
  group_members: party,
  grants: { visitor: NONE, member: NONE, investor: `group_id in (${GROUPS})`, staff: ALL },
  walls: { visitor: NONE, member: NONE, investor: `group_id in (${GROUPS})`, staff: ALL },
  document_reads: { ...personal, staff: ALL },
  answer_reads: personal,
  agreement_acceptances: known,
  indication_drafts: { ...party, staff: NONE },
  indications: party,
  indication_versions: party,
  term_sheets: party,
  scenarios: { ...party, investor: SCENARIO, staff: NONE },
  questions: party,
  answers: { ...party, investor: `${OWN} and published_at is not null` },
  public_answers: inside,
  evidence: { visitor: NONE, member: ACTS, investor: `(${ACTS}) or (${OPENED})`, staff: ALL },
  evidence_streams: issuer,
  evidence_personal: issuer,
  evidence_leaves: issuer,
  evidence_nodes: issuer,
  evidence_checkpoints: issuer,
  evidence_checks: issuer,
  verification_tokens: "closed",
  rate_limits: open,
};

const DRAFT_OF = {
  section_versions: `insert into section_versions (section_id, number, state, revision, content, edited_at)
    select section_id, 99, 'draft', 1, content, edited_at from section_versions limit 1`,
  site_versions: `insert into site_versions
      (site_id, number, state, revision, content, case_sha256, engine_version, change_note, edited_at)
    select site_id, 99, 'draft', 1, content, case_sha256, engine_version, '', edited_at from site_versions limit 1`,
  document_versions: `insert into document_versions (node_id, number, state, change_note, created_at)
    select v.node_id, 99, 'draft', v.change_note, v.created_at from document_versions v join nodes n on n.id = v.node_id
    where n.key = 'information-memorandum' limit 1`,
};

let raise: TestRaise;
/** Two parties and the issuer do all there is to do, so that no table is empty. */
beforeAll(async () => {
  raise = await createTestRaise();
  const memorandum = await raise.versionId("information-memorandum");
  for (const who of ["signatory@alpha", "signatory@beta"] as const) {
    const ctx = raise.ctx(who);
    const member = raise.ctx(who, { kind: "member" });
    const { versionId, sha256, signer } = await getAgreement({ ctx: member });
    const accepted = { versionId, sha256, language: "en" as const, nameTyped: signer.name, authority: true as const };
    await acceptAgreement({ ctx: member, input: accepted });
    await openBytes({ ctx, input: { kind: "page", versionId: memorandum, language: "en", page: 1, width: 480 } });
    const receipt = await submitted(raise, ctx);
    await issueTermSheet({ ctx, input: { indicationVersionId: receipt.versionId, language: "en" } });
    await newDraft(raise, ctx);
    await scenarioOf(raise, ctx);
    await answered(raise, (await asked(ctx)).questionId);
    await drafted(raise, (await asked(ctx)).questionId);
    await answered(raise, (await asked(ctx)).questionId, toAll());
    await listQuestions({ ctx });
  }
  await makeCheckpoint({ ctx: raise.visitor() });
  await startCheck({ ctx: raise.ctx("auditor@aurora") });
  const now = raise.ports.clock.now();
  await raise.rows(async (tx) => {
    for (const name of ["section_versions", "site_versions", "document_versions"])
      await tx.execute(sql.raw(DRAFT_OF[name as keyof typeof DRAFT_OF]));
    await tx.execute(sql`insert into document_files select (select id from document_versions where state = 'draft'), language,
      file_name, mime, bytes, sha256, storage_key, reading_key, pages from document_files limit 1`);
    // whoever publishes a case is known by name to its readers
    await tx.execute(sql`update site_versions set edited_by = (select id from users where email = 'publisher@aurora.example')
      where state = 'published'`);
    await tx.execute(sql`insert into answer_reads select id, ${now} from users on conflict do nothing`);
    await tx.execute(sql`insert into sessions select 'hash of ' || id, id, ${now} from users`);
    await tx.execute(sql`insert into verification_tokens values ('a@example.com', 'hash', ${now})`);
    await tx.execute(sql`insert into evidence_nodes values (8, 0, 'root')`);
    await tx.execute(sql`insert into rate_limits values ('read:digest', 1, 1)`);
  });
});
afterAll(() => raise.close());

type Row = Record<string, unknown>;
const rowsIn = (answer: unknown): Row[] => (answer as { rows: Row[] }).rows;
const sorted = (rows: Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
const scopeOf = (who: PersonKey, kind: Scope["kind"]): Scope => {
  const { actor } = raise.ctx(who);
  return { kind, userId: actor.userId, organisationId: actor.organisation.id };
};
const NOBODY: Scope = { kind: "visitor", userId: null, organisationId: null };
const seen = (table: string, scope: Scope) =>
  inScope(raise.app, scope, async (tx) => rowsIn(await tx.execute(sql.raw(`select * from ${table}`))));

const tables = Object.entries(SEES);

it("knows every table there is, and none is empty", async () => {
  const found = rowsIn(
    await raise.db.execute(sql`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`),
  );
  expect(found.map(({ name }) => name)).toEqual(Object.keys(SEES).sort());
  for (const [table] of tables) {
    const rows = rowsIn(await raise.db.execute(sql.raw(`select 1 from ${table} limit 1`)));
    expect(rows.length, table).toBe(1);
  }
});

describe.each(tables)("%s, with no verb between", (table, sight) => {
  const people: [Scope["kind"], PersonKey | null][] = [
    ["visitor", null],
    ["member", "signatory@alpha"],
    ["investor", "signatory@alpha"],
    ["investor", "reader@alpha"],
    ["investor", "signatory@beta"],
    ["staff", "owner@aurora"],
    ["staff", "auditor@aurora"],
  ];
  it.each(people)("%s %s: exactly what that kind may see", async (kind, who) => {
    const scope = who ? scopeOf(who, kind) : NOBODY;
    if (sight === "closed") {
      await expect(seen(table, scope)).rejects.toMatchObject({ cause: { code: "42501" } });
      return;
    }
    const condition = sight[kind]
      .replaceAll(":org", `'${scope.organisationId}'`)
      .replaceAll(":user", `'${scope.userId}'`);
    const allowed = rowsIn(await raise.db.execute(sql.raw(`select * from ${table} where ${condition}`)));
    expect(sorted(await seen(table, scope))).toEqual(sorted(allowed));
  });
});

it("no row of a party names another: not by id, not by name, not by a person of it", async () => {
  const parties = { alpha: "signatory@alpha", beta: "signatory@beta" } as const;
  for (const [own, other] of [
    [parties.alpha, parties.beta],
    [parties.beta, parties.alpha],
  ] as const) {
    const { actor } = raise.ctx(other);
    const people = rowsIn(
      await raise.db.execute(sql`select user_id from memberships where organisation_id = ${actor.organisation.id}`),
    );
    const foreign = [actor.organisation.id, actor.organisation.name, ...people.map(({ user_id }) => String(user_id))];
    for (const [table, sight] of tables) {
      if (sight === "closed") continue;
      const text = JSON.stringify(await seen(table, scopeOf(own, "investor")));
      for (const word of foreign) expect(text, `${table} for ${own}`).not.toContain(word);
    }
  }
});

it("a person without a scope of his own sees what a visitor sees, whatever he calls himself", async () => {
  for (const kind of ["investor", "member", "system", "owner"] as const)
    for (const [table, sight] of tables) {
      if (sight === "closed" || sight.visitor === ALL || sight.visitor === oneFigure) continue;
      const scope = { ...NOBODY, kind: kind as Scope["kind"] };
      const raised = sight.investor === ALL || sight.investor.includes("superseded");
      // the raise's own content opens by the kind alone; nothing of a party does
      const rows = kind === "investor" && raised ? [] : await seen(table, scope);
      expect(kind === "member" && sight.member.includes("confidentiality") ? [] : rows, `${table}: ${kind}`).toEqual(
        [],
      );
    }
});
