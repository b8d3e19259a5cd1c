import { LANGUAGES, type RaiseContent, type RoomNode } from "@fabroom/contracts";
import {
  MemoryFolder,
  minorFromAmount,
  type PortableRaise,
  readRaise,
  toProductText,
  writeRaise,
} from "@fabroom/portable";
import { beforeAll, describe, expect, it } from "vitest";
import { portableSample } from "./folder.ts";
import { sampleRaise, sampleRoom } from "./index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const make = async (node: RoomNode, language: string) => bytesOf(`${node.key} ${language}`);

describe("the sample as a folder", () => {
  let folder: MemoryFolder;
  let read: PortableRaise;
  beforeAll(async () => {
    folder = new MemoryFolder();
    await writeRaise(portableSample(sampleRaise, sampleRoom, make), folder);
    const { raise, problems } = await readRaise(folder);
    expect(problems).toEqual([]);
    read = raise!;
  });

  it("is written again byte for byte", async () => {
    const again = new MemoryFolder();
    await writeRaise(read, again);
    expect(again.texts()).toEqual(folder.texts());
  });

  it("loses nothing of what the sample holds", () => {
    expect(contentOf(read)).toEqual(JSON.parse(JSON.stringify(sampleRaise)));
  });

  it("loses nothing of the room", () => {
    expect(roomOf(read)).toEqual(JSON.parse(JSON.stringify(sampleRoom)));
    expect(read.room.flatMap(({ files }) => Object.values(files ?? {})).every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it("is read within a second", async () => {
    const began = performance.now();
    await readRaise(folder);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

const words = (text: Record<string, string>) =>
  Object.fromEntries(Object.entries(text).map(([language, each]) => [language, toProductText(each)]));

/** The way back, field by field: what the folder says as the product's content. */
function contentOf(raise: PortableRaise): unknown {
  const { settings, people } = raise;
  const [legend] = settings.legends;
  const [agreement] = raise.agreements;
  const nothing = { subject: "", text: "" };
  return {
    languages: settings.languages,
    name: settings.name,
    issuer: settings.issuer,
    currency: settings.currency,
    closesOn: settings.dates.closes,
    asOf: settings.dates.asOf,
    organisations: people.organisations,
    groups: people.groups,
    tranches: raise.tranches.map(({ sites, ...tranche }) => {
      const minor = (amount: string) => minorFromAmount(amount, tranche.currency);
      const { target, floor, cap, minimumTicket } = tranche;
      return {
        ...tranche,
        ...{ target: minor(target), floor: minor(floor), cap: minor(cap), minimumTicket: minor(minimumTicket) },
        siteSlugs: sites,
      };
    }),
    figures: raise.figures,
    facts: raise.facts,
    benchmarks: raise.benchmarks,
    market: raise.market,
    sections: raise.chapters.map(({ key, chart, text }) => {
      const each = Object.entries(text).map(([language, { title, finding, body }]) => [
        language,
        { title, finding: toProductText(finding), body: toProductText(body) },
      ]);
      return { key, content: { texts: Object.fromEntries(each), chart } };
    }),
    sites: raise.sites.map(({ case: told, assumptions, register, ...site }) => ({
      ...site,
      content: {
        thesis: words(told.thesis),
        story: words(told.story),
        merits: told.merits.map(({ title, text }) => ({ title: words(title), text: words(text) })),
        risks: told.risks.map(({ title, text, mitigation }) => ({
          ...{ title: words(title), text: words(text), mitigation: words(mitigation) },
        })),
        assumptions,
        register,
      },
    })),
    questions: raise.questions.map(({ key: _, answer, ...question }) => ({
      ...question,
      ...(answer
        ? {
            answer: {
              draftedBy: answer.draftedBy,
              publishedBy: answer.publishedBy,
              content: {
                audience: answer.audience,
                answer: answer.answer,
                wording: Object.fromEntries(
                  LANGUAGES.map((language) => [language, answer.wording[language] ?? nothing]),
                ),
              },
            },
          }
        : {}),
    })),
    legend: { id: legend?.key, version: legend?.version, text: legend?.text, mustRead: legend?.mustRead },
    agreement: { documentKey: agreement?.document, text: agreement?.text, points: agreement?.points },
  } satisfies Record<keyof RaiseContent, unknown>;
}

function roomOf({ room, people }: PortableRaise): unknown {
  const { grants, walls } = people.access;
  return room.map(({ key, folder, kind, title, site, files }) => {
    const own = grants.filter(({ node }) => node === key).map(({ group, level }) => ({ group, level }));
    const closed = walls.filter(({ node }) => node === key).map(({ group, reason }) => ({ group, reason }));
    return {
      ...{ key, parent: folder ?? null, kind, title },
      ...(files ? { format: Object.values(files)[0]?.path.split(".").at(-1) } : {}),
      ...(site ? { siteSlug: site } : {}),
      ...(own.length ? { grants: own } : {}),
      ...(closed.length ? { walls: closed } : {}),
    };
  });
}
