import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { INCENTIVE_TYPES, type Incentive, type IncentiveType, incentive } from "../incentives/types.ts";
import { mustRun } from "../testing/run.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { entryName, entryWords } from "./entry-words.ts";
import { startingEntry } from "./starting-entry.ts";
import { CAPACITY_MODULES, entryFields, INCENTIVES } from "./structures.ts";

const accepted = (change: object) => validateAssumptions({ ...defaultAssumptions(), ...change }).ok;
const begun = (type: IncentiveType) => startingEntry(INCENTIVES, [], type) as unknown as Incentive;

/** Another value for every field of an instrument. */
const OTHER: Omit<Incentive, "id" | "type" | "base" | "trigger"> = {
  rate: 0.03,
  amount: 50,
  eligibleShare: 0.3,
  cap: 0.5,
  milestones: [{ month: 30, share: 0.5 }],
  lagMonths: 19,
  durationMonths: 33,
  graceMonths: 5,
  interestRate: 0.05,
  taxable: true,
  basisReduction: 0.4,
  refundable: false,
  clawbackSchedule: [0.2, 0.2, 0.2, 0.2],
  clawbackMonth: 61,
};

describe.each(INCENTIVE_TYPES)("an instrument of type %s", (type) => {
  it("begins as one that the model accepts, worth nothing, under a free name", () => {
    const first = begun(type);
    expect(accepted({ incentives: [first] })).toBe(true);
    expect(mustRun({ ...defaultAssumptions(), incentives: [first] }).headline.npv).toBe(
      mustRun({ ...defaultAssumptions(), incentives: [] }).headline.npv,
    );
    const second = startingEntry(INCENTIVES, [first as never], type);
    expect(accepted({ incentives: [first, second] })).toBe(true);
  });

  it("has a field for whatever the model reads of it, and for nothing else", () => {
    const item = { ...begun(type), rate: 0.02, clawbackMonth: 60, clawbackSchedule: [1, 1, 1, 1] };
    const outcome = (one: Incentive) => mustRun({ ...defaultAssumptions(), incentives: [one] }).series;
    const base = outcome(item);
    const read = entryFields(INCENTIVES, item as never).map(({ path }) => path);
    const moved = Object.entries(OTHER)
      .filter(([key, value]) => {
        const other = outcome({ ...item, [key]: value });
        return Object.keys(base).some((name) => `${base[name as never]}` !== `${other[name as never]}`);
      })
      .map(([key]) => key);
    expect(moved.sort()).toEqual(read.filter((path) => path in OTHER).sort());
  });
});

describe("the words of an entry", () => {
  const write = (value: number, unit: string) => `${value} ${unit}`;
  const rows: [string, Incentive, string, string][] = [
    [
      "a grant with all its terms",
      incentive({
        id: "aid",
        type: "grant",
        base: "fixed",
        rate: 1,
        amount: 400,
        cap: 300,
        trigger: "milestones",
        milestones: [{ month: 12, share: 0.5 }],
        taxable: true,
        clawbackMonth: 70,
        clawbackSchedule: [1, 0.5],
      }),
      "Grant (aid)",
      "rate 1 ratio · base fixed amount · fixed amount 400 currencyM · cap 300 currencyM · trigger at milestones · milestones (month of the model 12 count · share of the award 0.5 ratio) · taxable yes · clawback in model month 70 count · paid back, by year from completion 1 ratio, 0.5 ratio",
    ],
    [
      "a credit by the wafer",
      incentive({
        id: "output",
        type: "operatingCredit",
        base: "wafersOut",
        rate: 250,
        trigger: "completion",
        durationMonths: 60,
      }),
      "Operating credit (output)",
      "rate 250 currencyPerWafer · base wafer out · trigger from completion · duration 60 months",
    ],
    [
      "a loan",
      begun("softLoan"),
      "Public loan (soft-loan)",
      "rate 0 ratio · base initial capex · trigger in step with spending · tenor from completion 120 months · grace period 24 months · interest rate 0.02 ratioPerYear",
    ],
  ];
  it.each(rows)("tell %s", (_name, item, name, words) => {
    expect(entryName(INCENTIVES, item as never, 0, "en")).toBe(name);
    expect(entryWords(INCENTIVES, item as never, "en", write)).toBe(words);
  });

  it("are French in French", () => {
    const item = begun("investmentCredit") as never;
    expect(entryName(INCENTIVES, item, 0, "fr")).toBe("Crédit d’impôt investissement (investment-credit)");
    expect(entryWords(INCENTIVES, item, "fr", write)).toBe(
      "taux 0 ratio · assiette investissement initial · fait générateur à la mise en service · délai d’encaissement 12 months · déduit de la base fiscale 1 ratio",
    );
    const module = { share: 0.5, offsetMonths: 9 };
    expect(entryName(CAPACITY_MODULES, module, 1, "fr")).toBe("Module 2");
    expect(entryWords(CAPACITY_MODULES, module, "fr", write)).toBe(
      "part de la capacité et des équipements 0.5 ratio · décalage sur la première arrivée 9 months",
    );
  });
});

it("a module takes the share that the others leave", () => {
  const modules = [{ share: 0.6, offsetMonths: 9 }];
  const next = startingEntry(CAPACITY_MODULES, modules, null);
  expect(next).toEqual({ share: 0.4, offsetMonths: 21 });
  expect(accepted({ capacity: { wspm: 50_000, modules: [...modules, next] } })).toBe(true);
});
