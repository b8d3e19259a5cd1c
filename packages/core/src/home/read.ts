import { Currency, formatMoneyShort, type HomeView, money, type NodeView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { assertAllowed, can } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { RISK_FACTORS_KEY } from "../document/tree.ts";
import { draftLines } from "../indication/list-drafts.ts";
import { readingsOf } from "../indication/readings.ts";
import { newAnswers } from "../question/news.ts";
import { loadRaise } from "../raise/get.ts";
import { type Words, wordsIn } from "../raise/words.ts";
import { publishedSites } from "../site/load.ts";

const { indications, indicationVersions, nodes, termSheets, tranches } = schema;

/** What an investor sees first: what is new to him, where his indication stands, what is left to do. */
export function readHome({ ctx }: { ctx: Ctx }): Promise<HomeView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "raise.read", { type: "raise" });
    const raise = await loadRaise(tx);
    const words = wordsIn(actor.language, raise.languages);
    const documents = (await visibleNodes(tx, ctx, access)).filter(
      (node) => node.kind === "document" && node.abilities.view,
    );
    const fresh = documents.filter((node) => node.state !== "read");
    const sites = await publishedSites(tx);
    const ownQuestion = {
      type: "question",
      organisationId: actor.organisation.id,
      authorId: actor.userId,
    } as const;
    const changes: HomeView["changes"] = [
      ...fresh.map((node) => ({
        kind: "document" as const,
        title: `${node.number} ${node.title}`,
        detail: `v${node.version}`,
        at: node.publishedAt ?? "",
        href: `/room/${node.id}`,
        isNew: node.state === "new",
      })),
      ...sites
        .filter(({ version }) => version.number > 1)
        .map(({ site, version }) => ({
          kind: "site" as const,
          title: words.say(site.name),
          detail: version.changeNote,
          at: version.publishedAt!.toISOString(),
          href: `/sites/${site.slug}`,
          isNew: false,
        })),
      ...(can(access, "question.read", ownQuestion) ? await newAnswers(tx, actor) : []),
    ].sort((a, b) => b.at.localeCompare(a.at));
    const own = { type: "indication", organisationId: actor.organisation.id } as const;
    const indication = can(access, "indication.read", own) ? await latestIndication(tx, actor, words) : null;
    const reading = await readingTasks(tx, actor, documents);
    return {
      raise: { name: words.say(raise.name), phase: raise.phase, closesOn: raise.closesOn },
      unread: fresh.length,
      changes,
      indication,
      drafts: can(access, "indication.draft", own) ? await draftLines(tx, ctx, actor, access) : [],
      tasks: [
        ...reading,
        ...(can(access, "indication.draft", own)
          ? [{ key: "indicate" as const, done: indication !== null, href: "/indications/new" }]
          : []),
        ...(can(access, "term_sheet.issue", own)
          ? [{ key: "term_sheet" as const, done: indication?.state === "term_sheet", href: "/term-sheets" }]
          : []),
      ],
    };
  });
}

const TO_READ = [
  { key: "read_memorandum", nodeKey: "information-memorandum" },
  { key: "read_risks", nodeKey: RISK_FACTORS_KEY },
] as const;

/** What is left to read: done once every page was opened, and until then it leads to the page where reading goes on. */
async function readingTasks(tx: Db, actor: SignedIn, documents: NodeView[]): Promise<HomeView["tasks"]> {
  const keys = TO_READ.map(({ nodeKey }) => nodeKey);
  const rows = await tx.select({ id: nodes.id, key: nodes.key }).from(nodes).where(inArray(nodes.key, keys));
  const open = documents.flatMap(({ id, version }) =>
    version !== null && rows.some((row) => row.id === id)
      ? [{ kind: "document" as const, id, version, sha256: "", publishedAt: "" }]
      : [],
  );
  const readings = await readingsOf(tx, actor, open);
  return TO_READ.flatMap(({ key, nodeKey }) => {
    const id = rows.find((row) => row.key === nodeKey)?.id ?? "";
    const own = readings.get(id)?.own;
    if (!own) return [];
    const page = own.extent === "part" ? `/p/${own.next?.page ?? 1}` : "";
    return [{ key, done: own.extent === "whole", href: `/room/${id}${page}` }];
  });
}

async function latestIndication(tx: Db, actor: SignedIn, words: Words): Promise<HomeView["indication"]> {
  const [row] = await tx
    .select({ indication: indications, version: indicationVersions, tranche: tranches, sheet: termSheets.id })
    .from(indications)
    .innerJoin(indicationVersions, eq(indicationVersions.id, indications.currentVersionId))
    .innerJoin(tranches, eq(tranches.id, indications.trancheId))
    .leftJoin(termSheets, eq(termSheets.indicationVersionId, indicationVersions.id))
    .where(and(eq(indications.organisationId, actor.organisation.id), eq(indications.state, "submitted")))
    .orderBy(desc(indicationVersions.submittedAt))
    .limit(1);
  if (!row) return null;
  const { language } = actor;
  return {
    id: row.indication.id,
    tranche: words.say(row.tranche.name),
    amountText: formatMoneyShort(money(row.version.amount, Currency.parse(row.version.currency)), language),
    state: row.sheet ? "term_sheet" : "submitted",
    at: row.version.submittedAt.toISOString(),
  };
}
