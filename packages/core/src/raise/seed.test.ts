import { schema } from "@fabroom/db";
import { getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testContent, testRoom, testSource } from "../testing/content.ts";
import { createEmptyProduct, createTestRaise, seedInput, type TestRaise } from "../testing/raise.ts";
import { checkWhole } from "../testing/record.ts";
import { getRaise } from "./get.ts";
import { getOpeningFigure } from "./opening.ts";
import { isEmpty, type SeedInput, seedRaise } from "./seed.ts";
import { getMarket, listBenchmarks, listFacts } from "./story.ts";

const tables = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableName(each)] : []));

describe("a seed that stops half-way", () => {
  let product: Awaited<ReturnType<typeof createEmptyProduct>>;
  beforeAll(async () => {
    product = await createEmptyProduct();
  });
  afterAll(() => product.close());

  const counts = () =>
    product.rows(async (tx) => {
      const found: Record<string, number> = {};
      for (const name of tables) {
        const answer = (await tx.execute(sql`select count(*)::int as n from ${sql.identifier(name)}`)) as never as {
          rows: { n: number }[];
        };
        if (answer.rows[0]?.n) found[name] = answer.rows[0].n;
      }
      return found;
    });

  const broken: [string, Partial<SeedInput>][] = [
    [
      "while a document is made",
      {
        source: (key, language) => {
          if (key === "dossier-north" && language === "fr") throw new Error("the power went");
          return testSource(key, language);
        },
      },
    ],
    [
      "at a document that can't be typeset",
      { source: () => ({ kind: "pdf", entry: "/main.typ", files: { "/main.typ": "#unknown()" } }) },
    ],
    [
      "at a room that names a group nobody defined",
      { room: [...testRoom, { ...testRoom[0]!, key: "last", grants: [{ group: "nobody", level: "view" }] }] },
    ],
    [
      "at assumptions the engine refuses",
      {
        content: {
          ...testContent,
          sites: testContent.sites.map((site) => ({ ...site, content: { ...site.content, assumptions: { no: 1 } } })),
        },
      },
    ],
    [
      "at two people with one address",
      {
        content: {
          ...testContent,
          organisations: testContent.organisations.map((each) => ({
            ...each,
            people: each.people.map((person) => ({ ...person, email: "same@alpha.example" })),
          })),
        },
      },
    ],
  ];
  it.each(broken)("leaves nothing: %s", async (_, change) => {
    await expect(seedRaise({ ctx: product.system, input: { ...seedInput, ...change } })).rejects.toThrow();
    expect(await counts()).toEqual({});
    expect(await isEmpty({ ctx: product.system })).toBe(true);
  });

  it("can be begun again, and is then whole", async () => {
    const steps: number[] = [];
    const progress: SeedInput["progress"] = (done, total) => void (total === 12 && steps.push(done));
    await seedRaise({ ctx: product.system, input: { ...seedInput, progress } });
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(await isEmpty({ ctx: product.system })).toBe(false);
    expect(await counts()).toMatchObject({ raises: 1, users: 12, document_files: 12, sites: 2, evidence: 1 });
  });

  it("answers a second seed with an error and keeps the first", async () => {
    const before = await counts();
    await expect(seedRaise({ ctx: product.system, input: seedInput })).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });
});

describe("a raise", () => {
  let raise: TestRaise;
  beforeAll(async () => {
    raise = await createTestRaise();
  });
  afterAll(() => raise.close());

  it("was seeded by the product itself, with the hash of every file on record", async () => {
    const [entry] = await raise.evidence();
    const files = await raise.db.select().from(schema.documentFiles);
    expect(entry).toMatchObject({ stream: "product", action: "raise.seed", actor: { kind: "system", userId: null } });
    expect(Object.values(entry?.payload.files as Record<string, string>).sort()).toEqual(
      files.map(({ sha256 }) => sha256).sort(),
    );
    for (const { storageKey, readingKey } of files)
      for (const key of [storageKey, readingKey]) expect(raise.files.has(key)).toBe(true);
    expect(await checkWhole(raise)).toMatchObject({ state: "done", ok: true });
  });

  it("makes the same bytes from the same sources at the same moment", async () => {
    const again = await createTestRaise();
    const hashes = async (each: TestRaise) =>
      (await each.db.select().from(schema.documentFiles)).map(({ sha256 }) => sha256).sort();
    expect(await hashes(again)).toEqual(await hashes(raise));
    await again.close();
  });

  it("shows a visitor its face, its founding facts and one figure, in his language, and nothing more", async () => {
    const ctx = raise.visitor("fr");
    expect(await getRaise({ ctx })).toMatchObject({ name: "Levée Aurora", phase: "open", illustrative: true });
    expect(await listFacts({ ctx })).toMatchObject([{ text: "A fact (fr)", source: "Test source (fr)" }]);
    expect(await getOpeningFigure({ ctx })).toMatchObject({ text: "25,0\u00a0%", status: "published" });
    expect(await raise.refused(() => listBenchmarks({ ctx }))).toMatchObject({ code: "signInFirst" });
    expect(await raise.refused(() => getMarket({ ctx }))).toMatchObject({ code: "signInFirst" });
  });

  it("shows an investor what it is measured against", async () => {
    const ctx = raise.ctx("reader@beta", { language: "fr" });
    expect(await listBenchmarks({ ctx })).toMatchObject([{ name: "Public project", capex: "US$20bn (fr)" }]);
    expect(await getMarket({ ctx })).toEqual(testContent.market);
  });
});
