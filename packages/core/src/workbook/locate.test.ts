import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { OpenRequest } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { applyPatch, ENGINE_VERSION, runModel, scenarioSet } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { openBytes } from "../open-bytes.ts";
import { getScenario } from "../scenario/read.ts";
import { saveScenario } from "../scenario/save.ts";
import { getSite } from "../site/read.ts";
import { createScenarioRaise } from "../testing/scenarios.ts";
import { gnumeric, numberIn, workFolder } from "./testing/programs.ts";

let raise: Awaited<ReturnType<typeof createScenarioRaise>>;
let ana: Ctx;
let bao: Ctx;
let stranger: Ctx;
let auditor: Ctx;
let member: Ctx;
beforeAll(async () => {
  // as served: outside production the writer reads its file again
  vi.stubEnv("NODE_ENV", "production");
  raise = await createScenarioRaise();
  const fund = await raise.organisation("fund", "sovereign_fund");
  const bank = await raise.organisation("bank", "bank");
  const issuer = await raise.organisation("issuer", "issuer");
  ana = await raise.person(fund, "Ana", "reader");
  bao = await raise.person(fund, "Bao", "signatory");
  stranger = await raise.person(bank, "Cleo", "signatory");
  auditor = await raise.person(issuer, "Dan", "auditor", "staff");
  member = await raise.person(bank, "Eve", "reader", "member");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await raise.close();
});

const ofSite = (over: object = {}) =>
  ({ kind: "workbook", slug: "site-a", language: "en", case: "base", ...over }) as OpenRequest;
const open = (ctx: Ctx, input: OpenRequest) => openBytes({ ctx, input });
/** Some sheets of a delivered file, as Gnumeric computes them. */
async function recalculated(bytes: Uint8Array, sheets: string[]) {
  const { dir, remove } = await workFolder();
  const file = path.join(dir, "delivered.xlsx");
  await writeFile(file, bytes);
  return gnumeric(file, sheets).finally(remove);
}
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? `${error.kind} ${error.code}` : String(error)),
  );
const entriesOf = async (id: string) =>
  (await raise.db.select().from(schema.evidence)).filter((entry) => (entry.object as { id: string }).id === id);

/** A saved scenario of Ana's. */
const kept = () =>
  saveScenario({
    ctx: ana,
    input: {
      slug: "site-a",
      baseVersionId: raise.firstId,
      name: "Cheaper wafers",
      note: "",
      patch: { "pricing.waferPrice": 18_000 },
      forkedFrom: null,
    },
  });

describe("the workbook of a site", { timeout: 120_000 }, () => {
  it("names its reader, is on record, and comes to the engine's figures once delivered", async () => {
    const opened = await open(ana, ofSite({ case: "downside" }));
    expect(opened).toMatchObject({ fileName: "site-a-v1-downside-en.xlsx", disposition: "attachment" });
    const grids = await recalculated(opened.bytes, ["Copy", "Cover", "Returns", "Checks", "Network"]);
    expect(grids.get("Copy")?.[0]).toEqual(["Ana"]);
    expect(grids.get("Cover")?.[0]?.[0]).toBe("Site A · Downside");
    const site = await getSite({ ctx: ana, input: { slug: "site-a" } });
    expect(site.abilities.workbook).toBe(true);
    const entries = await raise.db.select().from(schema.evidence);
    expect(entries.filter(({ action }) => action === "site.workbook")).toMatchObject([
      {
        object: { type: "site", label: "site-a", version: 1, sha256: site.caseSha256 },
        payload: {
          language: "en",
          case: "downside",
          engineVersion: ENGINE_VERSION,
          network: { "site-a": 1 },
          copyId: expect.any(String),
        },
      },
    ]);
    const scenario = scenarioSet(site.assumptions).find(({ id }) => id === "downside");
    const run = runModel(applyPatch(site.assumptions, scenario?.patch ?? {}));
    const row = grids.get("Returns")?.find(([label]) => label === "Project NPV at WACC");
    expect(numberIn(row?.[2])).toBeCloseTo(run.ok ? run.result.headline.npv : Number.NaN, 4);
    expect(grids.get("Checks")?.[0]?.[2]).toBe("1");
    // the published case is a row of the network and its total; the scenario stands apart
    const line = (label: string) => grids.get("Network")?.find(([first]) => first === label);
    const [published, total, own] = [line("Site A"), line("Network as published"), line("Scenario of this workbook")];
    expect(numberIn(published?.[8])).toBeCloseTo(site.headline.npv / 1e6, 4);
    expect(published?.[10]).toBe("this site, as published");
    expect(total?.[8]).toBe(published?.[8]);
    expect(numberIn(own?.[8])).toBeCloseTo(run.ok ? run.result.headline.npv : Number.NaN, 4);
  });

  it("of a case that an older engine sealed: the evidence names the published hash, and what the file says", async () => {
    const { siteVersions } = schema;
    const stored = { engineVersion: "0.9.0", caseSha256: "0".repeat(64) };
    const of = eq(siteVersions.id, raise.firstId);
    const [kept] = await raise.db.select().from(siteVersions).where(of);
    await raise.db.update(siteVersions).set(stored).where(of);
    const grids = await recalculated((await open(ana, ofSite())).bytes, ["Cover", "Network"]);
    const entry = (await entriesOf(kept!.siteId)).find(({ object }) => object.sha256 === stored.caseSha256);
    expect(entry?.payload).toMatchObject({ engineVersion: ENGINE_VERSION, caseSha256: kept?.caseSha256 });
    const line = (sheet: string, label: string) => grids.get(sheet)?.find(([first]) => first === label);
    expect(line("Cover", "Engine")).toContain(ENGINE_VERSION);
    expect(line("Cover", "Fingerprint of the case (SHA-256)")).toContain(kept?.caseSha256);
    expect(line("Network", "Site A")?.[10]).toBe("this workbook");
    const { engineVersion, caseSha256 } = kept!;
    await raise.db.update(siteVersions).set({ engineVersion, caseSha256 }).where(of);
  });

  it.each([
    ["before the agreement", () => member, ofSite(), "precondition agreementFirst"],
    ["for a role that downloads nothing", () => auditor, ofSite(), "forbidden roleMissing"],
    ["of an unknown site", () => ana, ofSite({ slug: "nowhere" }), "not_found notFound"],
  ])("is refused %s", async (_, ctx, input, expected) => {
    expect(await refusal(open(ctx(), input))).toBe(expected);
  });
});

describe("the workbook of a scenario", { timeout: 120_000 }, () => {
  it("holds its inputs, and the evidence nothing of them", async () => {
    const { id } = await kept();
    const input = { kind: "scenarioWorkbook", scenarioId: id, language: "fr" } as const;
    const grids = await recalculated((await open(ana, input)).bytes, ["Hypothèses", "Registre", "Réseau"]);
    const row = (sheet: string) => grids.get(sheet)?.find(([label]) => label === "Prix de la plaquette");
    expect(row("Hypothèses")?.[2]).toBe("18000");
    expect(row("Registre")?.[3]).toBe("modifié dans ce scénario");
    expect(grids.get("Réseau")?.some(([label]) => label === "Scénario de ce classeur")).toBe(true);
    const entries = await entriesOf(id);
    expect(entries.map(({ action }) => action).sort()).toEqual(["scenario.save", "site.workbook"]);
    const { seal, caseSha256 } = await getScenario({ ctx: ana, input: { scenarioId: id } });
    const taken = entries.find(({ action }) => action === "site.workbook");
    expect(taken).toMatchObject({ object: { sha256: seal }, payload: { engineVersion: ENGINE_VERSION, seal } });
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`18000|waferPrice|Cheaper|${caseSha256}`));
  });

  it("is not there for a colleague until it is shared, nor ever for another party", async () => {
    const { id } = await kept();
    const input = { kind: "scenarioWorkbook", scenarioId: id, language: "en" } as const;
    for (const ctx of [bao, stranger]) expect(await refusal(open(ctx, input))).toBe("not_found notFound");
  });
});
