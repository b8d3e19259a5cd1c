import { Currency, formatMoneyShort, type HomeView, money } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { assertAllowed, can } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { newAnswers } from "../question/news.ts";
import { loadRaise } from "../raise/get.ts";
import { publishedSites } from "../site/load.ts";

const { indications, indicationVersions, nodes, termSheets, tranches } = schema;

/** What an investor sees first: what is new to him, where his indication stands, what is left to do. */
export function readHome({ ctx }: { ctx: Ctx }): Promise<HomeView> {
  const actor = signedIn(ctx);
  const { language } = actor;
  return transact(ctx, async (tx) => {
    const access = await assertAllowed(tx, ctx, "raise.read", { type: "raise" });
    const raise = await loadRaise(tx);
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
          title: language === "fr" ? site.nameFr : site.nameEn,
          detail: version.changeNote,
          at: version.publishedAt!.toISOString(),
          href: `/sites/${site.slug}`,
          isNew: false,
        })),
      ...(can(access, "question.read", ownQuestion) ? await newAnswers(tx, actor) : []),
    ].sort((a, b) => b.at.localeCompare(a.at));
    const own = { type: "indication", organisationId: actor.organisation.id } as const;
    const indication = can(access, "indication.read", own) ? await latestIndication(tx, actor) : null;
    const opened = (key: string) => documents.some((node) => node.id === key && node.state === "read");
    const keys = await tx.select({ id: nodes.id, key: nodes.key }).from(nodes).where(isNotNull(nodes.format));
    const nodeOf = (key: string) => keys.find((row) => row.key === key)?.id ?? "";
    const task = (key: HomeView["tasks"][number]["key"], nodeKey: string) => ({
      key,
      done: opened(nodeOf(nodeKey)),
      href: `/room/${nodeOf(nodeKey)}`,
    });
    return {
      raise: { name: language === "fr" ? raise.nameFr : raise.nameEn, phase: raise.phase, closesOn: raise.closesOn },
      unread: fresh.length,
      changes,
      indication,
      tasks: [
        task("read_memorandum", "information-memorandum"),
        task("read_risks", "risk-factors"),
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

async function latestIndication(tx: Db, actor: SignedIn): Promise<HomeView["indication"]> {
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
    tranche: language === "fr" ? row.tranche.nameFr : row.tranche.nameEn,
    amountText: formatMoneyShort(money(row.version.amount, Currency.parse(row.version.currency)), language),
    state: row.sheet ? "term_sheet" : "submitted",
    at: row.version.submittedAt.toISOString(),
  };
}
