import type { ListEntry } from "@fabroom/contracts";
import { defaultAssumptions, incentive, OBJECT_LISTS, validateAssumptions } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { labelOf, valueAt } from "../value.ts";
import { changeLines } from "./change-lines.ts";
import { type EntryRow, entriesOf, rowsOf, settled, withAdded, withoutRow, withPart, withRowBack } from "./rows.ts";

const [modules, incentives] = OBJECT_LISTS as [(typeof OBJECT_LISTS)[0], (typeof OBJECT_LISTS)[0]];
const grant: ListEntry = {
  ...incentive({ id: "aid", type: "grant", base: "fixed", amount: 400, rate: 0.5, trigger: "pariPassu" }),
};
const holiday: ListEntry = {
  ...incentive({
    id: "holiday",
    type: "taxHoliday",
    base: "capex",
    rate: 1,
    trigger: "completion",
    durationMonths: 60,
  }),
};
const start = rowsOf([grant, holiday]);

describe("the rows of a list", () => {
  const steps: [string, (rows: EntryRow[]) => EntryRow[], ListEntry[]][] = [
    ["a changed rate", (rows) => withPart(incentives, rows, 0, "rate", 0.6), [{ ...grant, rate: 0.6 }, holiday]],
    [
      "what is no number, as typed",
      (rows) => withPart(incentives, rows, 0, "rate", "much"),
      [{ ...grant, rate: "much" }, holiday],
    ],
    ["nothing where there may be none", (rows) => withPart(incentives, rows, 0, "cap", null), [grant, holiday]],
    [
      "a rate put back",
      (rows) => withPart(incentives, withPart(incentives, rows, 0, "rate", 0.6), 0, "rate", undefined),
      [grant, holiday],
    ],
    [
      "a cap typed and emptied again",
      (rows) => withPart(incentives, withPart(incentives, rows, 0, "cap", 5), 0, "cap", undefined),
      [grant, holiday],
    ],
    ["one taken out", (rows) => withoutRow(rows, 0), [holiday]],
    ["one taken out and put back", (rows) => withRowBack(withoutRow(rows, 0), 0), [grant, holiday]],
    ["a new one gone at once", (rows) => withoutRow(withAdded(incentives, rows, "grant"), 2), [grant, holiday]],
    [
      "a wrong amount that is no longer shown",
      (rows) => withPart(incentives, withPart(incentives, rows, 0, "amount", "much"), 0, "base", "land"),
      [{ ...grant, base: "land" }, holiday],
    ],
  ];
  it.each(steps)("send %s, in the order they stand", (_name, step, sent) => {
    expect(entriesOf(incentives, step(start))).toEqual(sent);
  });

  it("take in what the model accepts, under a name that not even one taken out has", () => {
    const rows = withAdded(incentives, withoutRow(withAdded(incentives, start, "taxHoliday"), 1), "taxHoliday");
    const names = entriesOf(incentives, rows).map(({ id }) => id);
    expect(names).toEqual(["aid", "tax-holiday", "tax-holiday-2"]);
    const sent = entriesOf(incentives, rows);
    expect(validateAssumptions({ ...defaultAssumptions(), incentives: sent })).toMatchObject({ ok: true });
    const wider = withAdded(modules, rowsOf([{ share: 0.75, offsetMonths: 0 }]), null);
    expect(entriesOf(modules, wider)).toEqual([
      { share: 0.75, offsetMonths: 0 },
      { share: 0.25, offsetMonths: 12 },
    ]);
  });

  it.each([
    ["cap", 5],
    ["clawbackMonth", 12],
    ["clawbackSchedule", [1]],
    ["milestones", [{ month: 12, share: 1 }]],
  ])("take what is emptied again in a new one as never typed: %s", (path, value) => {
    const added = withAdded(incentives, start, "grant");
    const emptied = withPart(incentives, withPart(incentives, added, 2, path, value), 2, path, undefined);
    expect(emptied).toEqual(added);
  });

  it("forget what was taken out and what was new once the draft says the same, and not before", () => {
    const rows = withAdded(incentives, withoutRow(start, 1), "grant");
    expect(settled(incentives, rows, [grant, holiday])).toEqual(rows);
    const saved = entriesOf(incentives, rows);
    expect(settled(incentives, rows, saved).map(({ key, standing, removed }) => [key, standing, removed])).toEqual([
      [0, saved[0], false],
      [2, saved[1], false],
    ]);
  });
});

describe("the name of a place in the case", () => {
  const milestones = [{ month: 12, share: 1 }];
  const of = { incentives: [holiday, { ...grant, trigger: "milestones", milestones, clawbackMonth: 70 }] };
  const names: [string, string][] = [
    ["pricing.waferPrice", "Wafer price"],
    ["incentives", "Public support"],
    ["incentives.1", "Grant (aid)"],
    ["incentives.1.amount", "Grant (aid): Fixed amount"],
    ["incentives.1.milestones", "Grant (aid): Milestones"],
    ["incentives.1.milestones.0.share", "Grant (aid): Milestone 1: Share of the award"],
    ["incentives.1.clawbackSchedule", "Grant (aid): Paid back, by year from completion"],
    ["incentives.7.rate", "Public support"],
    ["charm", "charm"],
  ];
  it.each(names)("%s is %s", (path, name) => {
    expect(labelOf(path, "en", (at) => valueAt(of, at))).toBe(name);
  });
});

describe("the lines of a change", () => {
  const half = [
    { share: 0.5, offsetMonths: 0 },
    { share: 0.5, offsetMonths: 9 },
  ];
  const rows: [string, string, ListEntry[], ListEntry[], [string, string, string][]][] = [
    [
      "a rate",
      "incentives",
      [grant],
      [{ ...grant, rate: 0.6 }],
      [["Subvention (aid)\u00a0: Taux", "50,0\u00a0%", "60,0\u00a0%"]],
    ],
    [
      "another base",
      "incentives",
      [grant],
      [{ ...grant, base: "tools" }],
      [["Subvention (aid)\u00a0: Assiette", "montant fixe", "équipements"]],
    ],
    [
      "one that came and one that went",
      "incentives",
      [grant],
      [holiday],
      [
        [
          "Exonération d’impôt (holiday)",
          "–",
          "taux 100,0\u00a0% · fait générateur dès l’achèvement · durée 60\u00a0mois",
        ],
        [
          "Subvention (aid)",
          "taux 50,0\u00a0% · assiette montant fixe · montant fixe 400\u00a0M$ · fait générateur au rythme des dépenses",
          "–",
        ],
      ],
    ],
    [
      "milestones",
      "incentives",
      [grant],
      [
        {
          ...grant,
          trigger: "milestones",
          milestones: [
            { month: 12, share: 1 },
            { month: 24, share: 0 },
          ],
        },
      ],
      [
        ["Subvention (aid)\u00a0: Fait générateur", "au rythme des dépenses", "aux jalons"],
        [
          "Subvention (aid)\u00a0: Jalons",
          "–",
          "Jalon 1\u00a0: mois du modèle 12 · part de l’aide 100,0\u00a0%\u00a0; Jalon 2\u00a0: mois du modèle 24 · part de l’aide 0,0\u00a0%",
        ],
      ],
    ],
    [
      "the order alone",
      "incentives",
      [holiday, { ...holiday, id: "second" }],
      [{ ...holiday, id: "second" }, holiday],
      [
        [
          "Aides publiques",
          expect.stringMatching(/holiday.*second/) as never,
          expect.stringMatching(/second.*holiday/) as never,
        ],
      ],
    ],
    [
      "modules by their place",
      "capacity.modules",
      half,
      [{ share: 0.6, offsetMonths: 0 }, half[1]!, { share: 0, offsetMonths: 24 }],
      [
        ["Module 1\u00a0: Part de la capacité et des équipements", "50,0\u00a0%", "60,0\u00a0%"],
        [
          "Module 3",
          "–",
          "part de la capacité et des équipements 0,0\u00a0% · décalage sur la première arrivée 24\u00a0mois",
        ],
      ],
    ],
  ];
  it.each(rows)("tell %s", (_name, path, from, to, lines) => {
    const told = changeLines([{ path, from, to }], { language: "fr", currency: "USD" });
    expect(told.map((line) => [line.name, line.from, line.to])).toEqual(lines);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });
});
