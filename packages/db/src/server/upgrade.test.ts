import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { findMigrations, migrate } from "./migrate.ts";
import { withClient } from "./roles.ts";

const migrations = findMigrations(import.meta.dirname);

/** A copy of the migrations up to and including one, as an earlier version of the code had them. */
function migrationsUntil(tag: string): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), "fabroom-migrations-"));
  cpSync(migrations, copy, { recursive: true });
  const file = path.join(copy, "meta", "_journal.json");
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(file, "utf8"));
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  if (last < 0) throw new Error(`no migration ${tag}`);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  return copy;
}

describe("a database of texts in two columns", () => {
  let database: TestDatabase;
  let old: string;
  const rows = (text: string): Promise<Record<string, unknown>[]> =>
    withClient(database.url, async (client) => (await client.query(text)).rows);
  const one = async (text: string) => (await rows(text))[0];

  beforeAll(async () => {
    database = await createTestDatabase();
    old = migrationsUntil("0016_session_use_acts");
    await withClient(database.url, (client) =>
      client.query("drop schema public cascade; drop schema drizzle cascade; create schema public"),
    );
    await migrate(database.url, old);
    await withClient(database.url, async (client) => {
      const at = "2026-01-02T03:04:05Z";
      await client.query(`
        insert into raises (name_en, name_fr, issuer, currency, phase, closes_on, illustrative, market, created_at)
          values ('A raise', 'Une opération', 'Aurora', 'USD', 'open', '2027-03-31', true, '[]', '${at}');
        insert into groups (key, name_en, name_fr) values ('funds', 'Funds', 'Fonds');
        insert into tranches (key, position, name_en, name_fr, instrument, currency, target, floor, cap, minimum_ticket,
            site_slugs, terms)
          values ('equity', 0, 'Equity', 'Actions', 'common_equity', 'USD', 3, 1, 4, 1, '{}',
            '[{"label": {"en": "Term", "fr": "Durée"}, "value": {"en": "Ten years", "fr": "Dix ans"}, "binding": false}]');
        insert into legends (id, version, text_en, text_fr, current) values ('plain', 1, 'Binds nobody', 'N’engage personne', true);
        insert into sites (slug, position, name_en, name_fr, region_en, region_fr, country, latitude, longitude, phase, node)
          values ('north', 0, 'North', 'Nord', 'Coast', 'Côte', 'FR', 48, -4, 'design', 'N3');
        insert into nodes (key, position, kind, title_en, title_fr, format, created_at)
          values ('memorandum', 0, 'document', 'Memorandum', 'Mémorandum', 'pdf', '${at}');
        insert into document_versions (node_id, number, state, change_note_en, change_note_fr, created_at)
          select id, 1, 'draft', 'First "version"', '', '${at}' from nodes;
        insert into document_versions (node_id, number, state, change_note_en, change_note_fr, created_at)
          select id, 2, 'discarded', '', '', '${at}' from nodes;
        insert into sections (key, position) values ('thesis', 0);
      `);
      const content = {
        en: { title: "Thesis", finding: "It holds", body: "Text" },
        fr: { title: "Thèse", finding: "Elle tient", body: "Texte" },
        chart: "none",
      };
      await client.query(
        `insert into section_versions (section_id, number, state, revision, content, edited_at)
           select id, 1, 'published', 1, $1, $2 from sections`,
        [JSON.stringify(content), at],
      );
    });
    await migrate(database.url, migrations);
  });
  afterAll(async () => {
    rmSync(old, { recursive: true });
    await database.close();
  });

  it("comes to have each text by language, and its raise both of them as its languages", async () => {
    expect(await one("select name, languages from raises")).toEqual({
      name: { en: "A raise", fr: "Une opération" },
      languages: ["en", "fr"],
    });
    expect(await one("select name from groups")).toEqual({ name: { en: "Funds", fr: "Fonds" } });
    expect(await one("select name, terms from tranches")).toEqual({
      name: { en: "Equity", fr: "Actions" },
      terms: [{ label: { en: "Term", fr: "Durée" }, value: { en: "Ten years", fr: "Dix ans" }, binding: false }],
    });
    expect(await one("select text from legends")).toEqual({ text: { en: "Binds nobody", fr: "N’engage personne" } });
    expect(await one("select name, region from sites")).toEqual({
      name: { en: "North", fr: "Nord" },
      region: { en: "Coast", fr: "Côte" },
    });
    expect(await one("select title from nodes")).toEqual({ title: { en: "Memorandum", fr: "Mémorandum" } });
  });

  it("leaves out what was empty, and keeps a note that was empty in both readable", async () => {
    expect(await rows("select change_note from document_versions order by number")).toEqual([
      { change_note: { en: 'First "version"' } },
      { change_note: { en: "–" } },
    ]);
  });

  it("keeps the words of a chapter, by language beside its chart", async () => {
    expect(await one("select content from section_versions")).toEqual({
      content: {
        texts: {
          en: { title: "Thesis", finding: "It holds", body: "Text" },
          fr: { title: "Thèse", finding: "Elle tient", body: "Texte" },
        },
        chart: "none",
      },
    });
  });

  it("has no column of one language left", async () => {
    const left = "select table_name, column_name from information_schema.columns where column_name ~ '_(en|fr)$'";
    expect(await rows(left)).toEqual([]);
  });

  it.each([
    ["no language", {}],
    ["no tag for a key", { "not a tag": "words" }],
    ["empty words", { en: "" }],
    ["something else than words", { en: { text: "words" } }],
    ["a list", ["words"]],
    ["plain words", "words"],
  ])("takes no text with %s", async (_, text) => {
    const refused = withClient(database.url, (client) =>
      client.query("update nodes set title = $1", [JSON.stringify(text)]),
    );
    await expect(refused).rejects.toThrow("nodes_title_localised");
  });

  it("takes a text in any language, and no raise without one", async () => {
    const title = { "zh-Hant": "備忘錄", ja: "覚書", de: "Memorandum" };
    await withClient(database.url, (client) => client.query("update nodes set title = $1", [JSON.stringify(title)]));
    expect(await one("select title from nodes")).toEqual({ title });
    await expect(rows("update raises set languages = '{}'")).rejects.toBeInstanceOf(pg.DatabaseError);
  });
});
