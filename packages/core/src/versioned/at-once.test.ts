import type { SectionContent } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { and, eq, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishVersion } from "../document/publish.ts";
import { discardVersion, restoreDocument, withdrawVersion } from "../document/undo.ts";
import { uploadVersion } from "../document/upload.ts";
import { filesOf } from "../document/versions.ts";
import { Refusal } from "../errors.ts";
import { publishSection } from "../section/publish.ts";
import { saveSectionDraft } from "../section/save-draft.ts";
import { discardSection, restoreSection, withdrawSection } from "../section/undo.ts";
import { publishSite } from "../site/publish.ts";
import { saveSiteDraft } from "../site/save-draft.ts";
import { discardSite, restoreSite, withdrawSite } from "../site/undo.ts";
import { overlapping } from "../testing/overlap.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { createTestRaise, type PersonKey, type TestRaise } from "../testing/raise.ts";
import { baseNow, draftNow, publishDocument } from "../testing/versions.ts";
import { type Noun, shelfOf } from "./shelf.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

type Who = Extract<PersonKey, "owner@aurora" | "publisher@aurora">;
type Act = (who: Who) => () => Promise<unknown>;
type Verb = "save" | "publish" | "discard" | "withdraw" | "restore";
const WITHDRAWAL = { leave: "nothing", reason: "An error" } as const;
const words = (body: string): SectionContent => ({
  texts: {
    en: { title: "Thesis", finding: "Finding", body },
    fr: { title: "Thèse", finding: "Constat", body },
  },
  chart: "none",
});

/** For each noun: the row its verbs lock, and each verb as two people would call it who have both seen what stands now. */
type Bench = {
  id: () => string;
  row: () => ReturnType<typeof sql>;
  /** A second version in force, so that there is one to restore. */
  begin: () => Promise<unknown>;
  draft: () => Promise<unknown>;
  acts: () => Promise<Record<Verb, Act>>;
};

const section = (): Bench => {
  const id = () => raise.sectionId("thesis");
  const now = () => baseNow(raise, "section", id());
  const owner = () => raise.ctx("owner@aurora");
  const draft = async () =>
    saveSectionDraft({ ctx: owner(), input: { key: "thesis", content: words("draft"), base: await now() } });
  return {
    id,
    row: () => sql`sections where id = ${id()}`,
    draft,
    begin: async () => {
      await draft();
      await publishSection({ ctx: owner(), input: { key: "thesis", base: await draftNow(raise, "section", id()) } });
    },
    acts: async () => {
      const base = await now();
      const drafted = { ...base, draft: base.draft! };
      const key = "thesis";
      return {
        save: (who) => () => saveSectionDraft({ ctx: raise.ctx(who), input: { key, content: words(who), base } }),
        publish: (who) => () => publishSection({ ctx: raise.ctx(who), input: { key, base: drafted } }),
        discard: (who) => () => discardSection({ ctx: raise.ctx(who), input: { key, base: drafted } }),
        withdraw: (who) => () =>
          withdrawSection({ ctx: raise.ctx(who), input: { key, published: base.published, ...WITHDRAWAL } }),
        restore: (who) => () => restoreSection({ ctx: raise.ctx(who), input: { key, base, number: 1 } }),
      };
    },
  };
};

const site = (): Bench => {
  const id = () => raise.siteId("north");
  const now = () => baseNow(raise, "site", id());
  const owner = () => raise.ctx("owner@aurora");
  const edit = { slug: "north", patch: { "pricing.waferPrice": 19_000 }, changeNote: "x" };
  const draft = async () => saveSiteDraft({ ctx: owner(), input: { ...edit, base: await now() } });
  return {
    id,
    row: () => sql`sites where id = ${id()}`,
    draft,
    begin: async () => {
      await draft();
      await publishSite({ ctx: owner(), input: { slug: "north", base: await draftNow(raise, "site", id()) } });
    },
    acts: async () => {
      const base = await now();
      const drafted = { ...base, draft: base.draft! };
      const slug = "north";
      return {
        save: (who) => () => saveSiteDraft({ ctx: raise.ctx(who), input: { ...edit, changeNote: who, base } }),
        publish: (who) => () => publishSite({ ctx: raise.ctx(who), input: { slug, base: drafted } }),
        discard: (who) => () => discardSite({ ctx: raise.ctx(who), input: { slug, base: drafted } }),
        withdraw: (who) => () =>
          withdrawSite({ ctx: raise.ctx(who), input: { slug, published: base.published, ...WITHDRAWAL } }),
        restore: (who) => () => restoreSite({ ctx: raise.ctx(who), input: { slug, base, number: 1 } }),
      };
    },
  };
};

const document = (): Bench => {
  const id = () => raise.nodeId("risk-factors");
  const now = () => baseNow(raise, "document", id());
  const give = async (who: Who, base: Awaited<ReturnType<typeof now>>, language: "en" | "fr" = "en") =>
    uploadVersion({
      ctx: raise.ctx(who),
      input: { nodeId: id(), language, fileName: "r.pdf", changeNote: { en: who, fr: who }, base },
      bytes: tinyPdf(`${who} ${language}`),
    });
  return {
    id,
    row: () => sql`nodes where id = ${id()}`,
    draft: async () => {
      await give("owner@aurora", await now());
      await give("owner@aurora", await now(), "fr");
    },
    begin: () => publishDocument(raise, "risk-factors"),
    acts: async () => {
      const base = await now();
      const drafted = { ...base, draft: base.draft! };
      const nodeId = id();
      const rows = base.draft ? await raise.rows((tx) => filesOf(tx, drafted.draft.versionId)) : [];
      const files = Object.fromEntries(rows.map((file) => [file.language, file.sha256]));
      return {
        save: (who) => () => give(who, base),
        publish: (who) => () => publishVersion({ ctx: raise.ctx(who), input: { nodeId, base: drafted, files } }),
        discard: (who) => () => discardVersion({ ctx: raise.ctx(who), input: { nodeId, base: drafted } }),
        withdraw: (who) => () =>
          withdrawVersion({ ctx: raise.ctx(who), input: { nodeId, published: base.published, ...WITHDRAWAL } }),
        restore: (who) => () => restoreDocument({ ctx: raise.ctx(who), input: { nodeId, base, number: 1 } }),
      };
    },
  };
};

/** Back to what the raise was seeded with. */
async function reset(noun: Noun, id: string) {
  const { table, owner } = shelfOf(noun);
  await raise.rows(async (tx) => {
    for (const { id: made } of await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(owner, id), ne(table.number, 1)))) {
      await tx.delete(schema.documentFiles).where(eq(schema.documentFiles.versionId, made));
      await tx.delete(table).where(eq(table.id, made));
    }
    await tx.update(table).set({ state: "published", endedAt: null, endedBy: null }).where(eq(owner, id));
  });
}

const WITH_DRAFT: Verb[] = ["save", "publish", "discard", "withdraw"];
const WITHOUT: Verb[] = ["save", "restore", "withdraw"];
const pairs = (verbs: Verb[]) => verbs.flatMap((first) => verbs.map((second) => [first, second] as const));
/** A withdrawal leaves drafts alone: what a colleague does with one does not stand in its way. */
const agrees = (first: Verb, second: Verb) => second === "withdraw" && !["publish", "withdraw"].includes(first);
const NAMES = { "owner@aurora": "Olga Wner", "publisher@aurora": "Paul Éditeur" };

describe.each([
  ["section", section],
  ["site", site],
  ["document", document],
] as const)("two people at once: %s", (noun, make) => {
  const cases = [
    ...pairs(WITH_DRAFT).map(([first, second]) => [first, second, "a draft"] as const),
    ...pairs(WITHOUT).map(([first, second]) => [first, second, "no draft"] as const),
  ];
  it.each(cases)(
    "%s, then %s, on %s: the second is told whose work stands, and writes nothing",
    async (first, second, on) => {
      const bench = make();
      await reset(noun, bench.id());
      await bench.begin();
      if (on === "a draft") await bench.draft();
      const acts = await bench.acts();
      const before = (await raise.evidence()).length;
      const [one, two] = await overlapping(
        raise,
        bench.row(),
        acts[first]("publisher@aurora"),
        acts[second]("owner@aurora"),
      );
      if (one.status === "rejected") throw one.reason;
      const written = (await raise.evidence()).length - before;
      if (agrees(first, second)) {
        expect(two.status).toBe("fulfilled");
        expect(written).toBe(2);
        return;
      }
      expect(two.status).toBe("rejected");
      expect(written).toBe(1);
      const refusal = (two as PromiseRejectedResult).reason;
      if (!(refusal instanceof Refusal)) throw refusal;
      expect(refusal.kind).toBe("conflict");
      expect(refusal.current).toMatchObject({ editedBy: NAMES["publisher@aurora"], versionNumber: expect.any(Number) });
    },
  );
});
