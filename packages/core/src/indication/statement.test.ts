import type { Reading, Readings } from "@fabroom/contracts";
import { describe, expect, it } from "vitest";
import { readingOfPages, UNOPENED } from "./readings.ts";
import { type StatementSource, statementOf } from "./statement.ts";

const files = [
  { language: "en" as const, pages: 3 },
  { language: "fr" as const, pages: 4 },
];
const opened = (language: string, ...pages: (number | null)[]) =>
  pages.map((page, index) => ({ language, page, at: `2026-11-${String(12 + index).padStart(2, "0")}T10:00:00.000Z` }));
const english = { language: "en" as const };

describe("a reading", () => {
  const rows: [name: string, rows: ReturnType<typeof opened>, expected: Partial<Reading>][] = [
    ["of nothing", [], { extent: "none", pages: { opened: 0, of: 3 }, on: null, next: { page: 1, language: "en" } }],
    [
      "of one page of many is part of it",
      opened("en", 1),
      { extent: "part", pages: { opened: 1, of: 3 }, on: "2026-11-12", next: { page: 2, language: "en" } },
    ],
    ["goes on at the first gap", opened("en", 1, 3), { extent: "part", next: { page: 2, language: "en" } }],
    ["of the same page again is still one page", opened("en", 1, 1, 1), { pages: { opened: 1, of: 3 } }],
    ["of every page is whole", opened("en", 3, 1, 2), { extent: "whole", on: "2026-11-14", next: null }],
    ["of every page of the other language is whole", opened("fr", 1, 2, 3, 4), { extent: "whole", next: null }],
    [
      "spread over two languages is part of each",
      [...opened("en", 1, 2), ...opened("fr", 3, 4)],
      { extent: "part", pages: { opened: 2, of: 3 }, next: { page: 3, language: "en" } },
    ],
    [
      "of a file taken away is whole, and no page of it was opened",
      opened("en", null),
      { extent: "whole", downloaded: true, pages: { opened: 0, of: 3 } },
    ],
  ];
  it.each(rows)("%s", (_, seen, expected) => {
    expect(readingOfPages(seen, files, english)).toMatchObject(expected);
  });
  it("that has not begun goes on in the reader's own language", () => {
    expect(readingOfPages([], files, { language: "fr" }).next).toEqual({ page: 1, language: "fr" });
  });
});

const part: Reading = { ...UNOPENED, extent: "part", pages: { opened: 3, of: 56 }, on: "2026-11-12" };
const pages: Reading = { ...UNOPENED, extent: "whole", pages: { opened: 56, of: 56 }, on: "2026-11-12" };
const taken: Reading = { ...UNOPENED, extent: "whole", pages: { opened: 0, of: 56 }, downloaded: true };
const seen: Reading = { ...UNOPENED, extent: "whole", on: "2026-11-12" };
const closed: Reading = { ...UNOPENED, pages: { opened: 0, of: 56 } };

const about = (
  kind: "document" | "site" | "scenario" | "answer",
  own: Reading,
  colleagues = UNOPENED,
  riskFactors: StatementSource["riskFactors"] = null,
): StatementSource => ({
  name: "Aïcha N’Diaye",
  organisation: "Fonds d’Été",
  items: [{ id: "a", kind, title: kind === "document" ? "1.1 Memorandum" : "North", version: 2 }],
  readings: new Map<string, Readings>([["a", { own, colleagues }]]),
  riskFactors,
});
const risks = (reading: Reading) => about("document", pages, UNOPENED, { title: "1.2 Risks", version: 1, reading });

describe("the statement says only what is so", () => {
  const facts: [name: string, source: StatementSource, english: string, french: string][] = [
    [
      "every page",
      about("document", pages),
      "Every page opened by Aïcha N’Diaye: 1.1 Memorandum (version 2).",
      "Toutes les pages ouvertes par Aïcha N’Diaye\u00a0: 1.1 Memorandum (version\u00a02).",
    ],
    [
      "some pages",
      about("document", part),
      "Opened in part by Aïcha N’Diaye: 1.1 Memorandum (version 2), 3 of 56 pages, last on 12 Nov 2026.",
      "Ouverture partielle par Aïcha N’Diaye\u00a0: 1.1 Memorandum (version\u00a02), 3\u00a0pages sur 56, en dernier lieu le 12 nov. 2026.",
    ],
    [
      "one page, and all of it by a colleague",
      about("document", { ...part, pages: { opened: 1, of: 56 } }, pages),
      "Opened in part by Aïcha N’Diaye: 1.1 Memorandum (version 2), 1 of 56 pages, last on 12 Nov 2026 (in full by a colleague).",
      "Ouverture partielle par Aïcha N’Diaye\u00a0: 1.1 Memorandum (version\u00a02), 1\u00a0page sur 56, en dernier lieu le 12 nov. 2026 (en totalité par une autre personne).",
    ],
    [
      "a download",
      about("document", taken),
      "Downloaded in full by Aïcha N’Diaye: 1.1 Memorandum (version 2).",
      "Téléchargement intégral par Aïcha N’Diaye\u00a0: 1.1 Memorandum (version\u00a02).",
    ],
    [
      "a business case",
      about("site", seen),
      "Opened by Aïcha N’Diaye: business case “North” (version 2).",
      "Consultation par Aïcha N’Diaye\u00a0: plan d’affaires «\u00a0North\u00a0» (version\u00a02).",
    ],
    [
      "what only a colleague opened",
      about("document", closed, part),
      "Not opened by Aïcha N’Diaye, but by a colleague at Fonds d’Été: 1.1 Memorandum (version 2).",
      "Aucune ouverture par Aïcha N’Diaye, mais par une autre personne de Fonds d’Été\u00a0: 1.1 Memorandum (version\u00a02).",
    ],
    [
      "what nobody opened",
      about("scenario", UNOPENED),
      "Not opened by anyone at Fonds d’Été: scenario “North” (version 2).",
      "Aucune ouverture au sein de Fonds d’Été\u00a0: scénario «\u00a0North\u00a0» (version\u00a02).",
    ],
  ];
  it.each(facts)("of %s", (_, source, english, french) => {
    expect(statementOf(source, "en").sentences.slice(1)).toEqual([english]);
    expect(statementOf(source, "fr").sentences.slice(1)).toEqual([french]);
  });

  it("of the risk factors, read or not, and asks to acknowledge no more than that", () => {
    const last = (reading: Reading, language: "en" | "fr") => {
      const { sentences, acknowledgement } = statementOf(risks(reading), language);
      return [sentences.at(-1), acknowledgement];
    };
    expect(last(pages, "en")).toEqual([
      "Aïcha N’Diaye has opened every page of the risk factors (1.2 Risks, version 1).",
      "I have read the notice above and the risk factors. Our indication binds neither us nor the issuer.",
    ]);
    expect(last(part, "en")).toEqual([
      "Aïcha N’Diaye has not read the risk factors in full (1.2 Risks, version 1): 3 of 56 pages opened.",
      "I have read the notice above. I have had access to the risk factors and have not read them in full. Our indication binds neither us nor the issuer.",
    ]);
    expect(last(closed, "fr")[0]).toBe(
      "Aïcha N’Diaye a eu accès aux facteurs de risque (1.2 Risks, version\u00a01) et ne les a pas ouverts.",
    );
    for (const reading of [part, closed, UNOPENED])
      for (const language of ["en", "fr"] as const) {
        const { sentences, acknowledgement } = statementOf(risks(reading), language);
        expect([...sentences, acknowledgement].join(" ")).not.toMatch(
          /and the risk factors\.|et les facteurs de risque\./,
        );
      }
    expect(statementOf(about("document", pages), "en").acknowledgement).not.toContain("risk factors");
  });
});
