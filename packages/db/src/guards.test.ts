import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "./server/roles.ts";
import * as system from "./system.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

/** Tables with no policy for the application's role, and why it needs none. */
const CLOSED: Record<string, string> = {
  verification_tokens: "hashes of sign-in links: kept, looked at and used up by system acts",
};
/** What the application's role may call beside the system acts: the scope's own words, and the default of an id. */
const HELPERS = ["app_kind", "app_organisation", "app_organisation_id", "app_user", "app_user_id", "uuidv7"];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ask = <Row extends object>(query: string, url = database.url): Promise<Row[]> =>
  withClient(url, async (client) => (await client.query<Row>(query)).rows);
const names = async (query: string): Promise<string[]> => (await ask<{ name: string }>(query)).map(({ name }) => name);
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe("every table", () => {
  it("is closed by row-level security, to its owner too", async () => {
    expect(
      await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
  });

  it("has a policy for the application's role, or is on the list of those it never reads, with a reason", async () => {
    const without = await names(`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not exists (
        select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and 'fabroom_app' = any (p.roles)
      ) order by 1`);
    expect(without).toEqual(Object.keys(CLOSED).sort());
    for (const table of without)
      for (const right of ["select", "insert", "update", "delete"])
        expect(await ask(`select has_table_privilege('fabroom_app', '${table}', '${right}') as may`)).toEqual([
          { may: false },
        ]);
  });

  it("asks for the scope once a statement, not once a row", async () => {
    const bare = await names(`select tablename || '.' || policyname as name from pg_policies where schemaname = 'public'
      and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '\\( ?SELECT [^)]*app_[a-z_]+\\(\\)', '', 'g')
        ~ 'app_[a-z_]+\\(\\)'`);
    expect(bare).toEqual([]);
  });

  it("trusts no scope that names itself the system", async () => {
    expect(
      await names(`select policyname as name from pg_policies where schemaname = 'public'
        and coalesce(qual, '') || coalesce(with_check, '') like '%system%'`),
    ).toEqual([]);
  });
});

describe("the list of system acts", () => {
  const listed = Object.entries(system)
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => snake(name))
    .sort();

  it("is the list of the functions that run as the owner, each with its reason and a pinned search path", async () => {
    const found = await ask<{ name: string; reason: string | null; path: string[] | null; owner: string }>(
      `select proname as name, obj_description(oid, 'pg_proc') as reason, proconfig as path, proowner::regrole::text as owner
       from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`,
    );
    expect(found.map(({ name }) => name)).toEqual(listed);
    for (const { reason, path: pinned, owner } of found) {
      expect(reason?.length).toBeGreaterThan(10);
      expect(pinned).toEqual(["search_path=pg_catalog, public, pg_temp"]);
      expect(owner).toBe("fabroom_owner");
    }
  });

  it("is all that the application's role may call here, beside the scope's own words", async () => {
    const may = await names(`select distinct proname as name from pg_proc where pronamespace = 'public'::regnamespace
      and has_function_privilege('fabroom_app', oid, 'execute') order by 1`);
    expect(may.filter((name) => !HELPERS.includes(name))).toEqual(listed);
  });

  it("stands in docs/security.md, word for word", async () => {
    const document = readFileSync(path.join(import.meta.dirname, "../../../docs/security.md"), "utf8");
    const told = [...document.matchAll(/^\| `([a-z_]+)` +\| ([^|]+?) +\|/gm)].map(
      ([, name, reason]) => `${name}: ${reason}`,
    );
    const found = await names(`select proname || ': ' || obj_description(oid, 'pg_proc') as name from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef order by proname`);
    expect(told).toEqual(found);
  });
});

describe("the application's role", () => {
  it("owns nothing, is a member of nobody, and may make nothing", async () => {
    const [found] = await ask<Record<string, unknown>>(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong,
        exists (select from pg_auth_members where member = r.oid) as member,
        exists (select from pg_class where relowner = r.oid) or exists (select from pg_proc where proowner = r.oid) as owns,
        has_database_privilege(rolname, current_database(), 'create') as creates,
        has_database_privilege(rolname, current_database(), 'temporary') as temporary,
        has_schema_privilege(rolname, 'public', 'create') as fills
       from pg_roles r where rolname = 'fabroom_app'`,
    );
    expect(found).toEqual({
      strong: false,
      member: false,
      owns: false,
      creates: false,
      temporary: false,
      fills: false,
    });
  });

  const zero = "0".repeat(64);
  const entry = (over: Record<string, unknown> = {}) =>
    JSON.stringify({
      ...{ stream: "product", seq: 1, id: "00000000-0000-7000-8000-000000000001", at: "2026-01-01T00:00:00.000Z" },
      ...{
        action: "raise.seed",
        actor: { kind: "visitor", userId: null },
        object: { type: "raise", id: "r" },
        payload: {},
      },
      ...{ personal_digest: null, previous: zero, hash: "a".repeat(64), ...over },
    });
  const append = (over?: Record<string, unknown>) => `select append_evidence('${entry(over)}', null, null)`;

  it("writes evidence by the next entry of a chain alone", async () => {
    await ask("select * from evidence_head('product')", database.app.url);
    await ask(append(), database.app.url);
    const refused: [string, string][] = [
      ["the same again", append()],
      ["a place left out", append({ seq: 3, previous: "a".repeat(64), hash: "b".repeat(64) })],
      ["another past", append({ seq: 2, previous: "c".repeat(64), hash: "b".repeat(64) })],
      ["a chain without a head", append({ stream: "nowhere" })],
      ["a chain of a made-up name", "select * from evidence_head('product; drop')"],
      ["no hash", append({ seq: 2, previous: "a".repeat(64), hash: "short" })],
      [
        "a digest without its data",
        append({ seq: 2, previous: "a".repeat(64), hash: "b".repeat(64), personal_digest: "d" }),
      ],
      [
        "an erasure under another name",
        `select erase_personal('${crypto.randomUUID()}', '${entry({ seq: 2 })}', null, null)`,
      ],
    ];
    for (const [what, attempt] of refused)
      await expect(ask(attempt, database.app.url), what).rejects.toMatchObject({ code: "23514" });
    expect(await ask("select stream, seq::int, hash from evidence_streams")).toEqual([
      { stream: "product", seq: 1, hash: "a".repeat(64) },
    ]);
  });

  it("records nothing as the system, whatever scope it names; the owner does", async () => {
    for (const actor of [{ kind: "system", userId: null }, { userId: null }])
      for (const scope of ["visitor", "staff", "system"])
        await expect(
          ask(`set app.kind = '${scope}'; ${append({ seq: 2, previous: "a".repeat(64), actor })}`, database.app.url),
        ).rejects.toMatchObject({ code: "42501" });
    const own = {
      id: "00000000-0000-7000-8000-000000000002",
      stream: "setup",
      actor: { kind: "system", userId: null },
    };
    await ask(`select * from evidence_head('setup'); ${append(own)}`);
  });

  it.each([
    "alter table evidence disable trigger evidence_only_grows",
    "alter table evidence disable trigger all",
    "drop trigger evidence_only_grows on evidence",
    "alter table evidence disable row level security",
    "alter table evidence no force row level security",
    "alter table evidence owner to fabroom_app",
    "drop table evidence",
    "drop policy evidence_read on evidence",
    "create policy mine on evidence using (true)",
    "set session_replication_role = replica",
    "set role fabroom_owner",
    "set role postgres",
    "set session authorization fabroom_owner",
    "grant fabroom_owner to fabroom_app",
    "alter role fabroom_app bypassrls",
    "create role another login superuser",
    "create function f() returns void language sql as 'select'",
    "create function pg_temp.f() returns void language sql as 'select'",
    "create or replace function append_evidence(p_entry jsonb, p_salt text, p_personal jsonb) returns void language sql as 'select'",
    "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    "create schema mine",
    "create table mine (id int)",
    "create temporary table evidence (id int)",
    "create extension pgcrypto",
    "copy evidence to program 'true'",
    "copy evidence from '/etc/passwd'",
    "truncate evidence",
    "truncate evidence_streams cascade",
    "insert into evidence select * from evidence",
    "update evidence set at = at",
    "delete from evidence",
    "update evidence_streams set seq = seq - 1",
    "update evidence_streams set seq = 0, hash = repeat('0', 64)",
    "insert into evidence_streams values ('mine', 0, '')",
    "delete from evidence_streams",
    "update evidence_personal set salt = ''",
    "delete from evidence_personal",
    "insert into evidence_personal values (gen_random_uuid(), '', '{}')",
    "select guard_table('evidence')",
    "select * from person_in_force(gen_random_uuid(), now())",
    "select * from verification_tokens",
    "insert into sessions values ('mine', gen_random_uuid(), now())",
    "insert into memberships (user_id, organisation_id, roles, \"from\") values (gen_random_uuid(), gen_random_uuid(), '{owner}', now())",
    "update users set email = 'me@example.com'",
    "update organisations set kind = 'issuer'",
    "insert into grants (group_id, node_id, level, \"from\") values (gen_random_uuid(), gen_random_uuid(), 'original', now())",
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 1)",
    "select pg_read_file('postgresql.conf')",
    "select lo_import('/etc/passwd')",
    "do $$ begin execute 'reset role'; execute 'update evidence set at = at'; end $$",
    "alter database postgres set session_replication_role = replica",
    "alter system set session_replication_role = replica",
  ])("is refused: %s", async (attempt) => {
    for (const scope of ["visitor", "staff", "system"]) {
      const refused = withClient(database.app.url, async (client) => {
        await client.query(`set app.kind = '${scope}'; set app.erasing = 'yes'`);
        await client.query(attempt);
      });
      await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|0LP01)$/) });
    }
  });

  it("gains nothing by a search path of its own, by resetting its role, or by naming itself the system", async () => {
    await withClient(database.url, (client) =>
      client.query(
        `insert into organisations (key, name, kind, country, created_at) values ('o', 'O', 'bank', 'FR', now())`,
      ),
    );
    for (const before of [
      "set app.kind = 'system'",
      "set app.kind = 'owner'",
      "set search_path = pg_temp, pg_catalog, public",
      "reset role",
      "set row_security = off; set row_security = on",
      "reset all",
      "grant all on organisations, evidence to fabroom_app",
    ])
      await withClient(database.app.url, async (client) => {
        await client.query(before);
        expect((await client.query("select * from public.organisations")).rows, before).toEqual([]);
        expect((await client.query("select session_user::text as who, current_user::text as role")).rows).toEqual([
          { who: "fabroom_app", role: "fabroom_app" },
        ]);
      });
    // asked to leave its policies out, the database refuses the query instead
    await expect(ask("set row_security = off; select * from organisations", database.app.url)).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("the owner of the tables", () => {
  it.each([
    ["update evidence_personal set salt = ''", "the record evidence_personal only grows"],
    ["delete from evidence_personal", "the record evidence_personal only grows"],
    ["truncate evidence_personal", "the record evidence_personal only grows"],
    ["update evidence_streams set seq = seq + 1", "a head moves to the next entry of its chain"],
    ["update evidence_streams set seq = 0", "a head moves to the next entry of its chain"],
    ["delete from evidence_streams", "the record evidence_streams only grows"],
    ["insert into evidence_streams values ('later', 7, 'x')", "a chain begins before its first entry"],
  ])("is refused by a trigger: %s", async (attempt, words) => {
    await expect(ask(attempt)).rejects.toThrow(words);
  });
});
