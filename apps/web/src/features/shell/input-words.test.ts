import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import en from "../../../messages/en/what-if.json" with { type: "json" };
import fr from "../../../messages/fr/what-if.json" with { type: "json" };
import { inputWords } from "./input-words.ts";

const of = { currency: "USD", incentives: [{ id: "chips", type: "grant" as const }] };
const english = inputWords(
  createTranslator({ locale: "en", namespace: "what-if", messages: { "what-if": en } }) as never,
  "en",
);
const french = inputWords(
  createTranslator({ locale: "fr", namespace: "what-if", messages: { "what-if": fr } }) as never,
  "fr",
);

it.each([
  ["ramp.table", [0.25, 1], "25.0% · 100.0%", "25,0\u00a0% · 100,0\u00a0%"],
  ["ramp.table", [], "none", "néant"],
  ["operations.demandWspm", Array(13).fill(1000), "13 entries", "13 éléments"],
  [
    "capacity.modules",
    [
      { share: 0.6, offsetMonths: 0 },
      { share: 0.4, offsetMonths: 12 },
    ],
    "60.0% · 40.0% (+12\u00a0months)",
    "60,0\u00a0% · 40,0\u00a0% (+12\u00a0mois)",
  ],
  [
    "incentives",
    [
      { type: "grant", rate: 0.15, base: "capex" },
      { type: "operatingCredit", rate: 40, base: "wafersOut" },
    ],
    "Grant 15.0% · Operating credit US$40 per wafer",
    "Subvention 15,0\u00a0% · Crédit d’exploitation 40\u00a0$ par plaquette",
  ],
  ["timeline.startMonth", "2029-01", "Jan 2029", "janv. 2029"],
  ["yield.model", "negBinomial", "negative binomial", "binomiale négative"],
  ["debt.maximum", null, "none", "néant"],
] as const)("%s is written in words in both languages", (path, value, inEnglish, inFrench) => {
  expect(english.text(path, value, of)).toBe(inEnglish);
  expect(french.text(path, value, of)).toBe(inFrench);
});

it("a value inside a list goes by its place, one of an instrument by its kind, or its number where the kind is not known", () => {
  expect(english.label("incentives.0.rate", of)).toBe("Grant: rate");
  expect(english.label("incentives.0.rate", { ...of, incentives: [] })).toBe("Instrument 1: rate");
  expect(french.label("capacity.modules.1.offsetMonths", of)).toBe(
    "Modules de capacité, élément 2\u00a0: départ après le premier",
  );
  expect(english.text("capacity.modules.1.share", 0.4, of)).toBe("40.0%");
  expect(english.label("ramp.table.0", of)).toBe("Ramp table, entry 1");
  expect(english.text("ramp.table.0", 0.1, of)).toBe("10.0%");
  expect(english.label("incentives.0.milestones.1.share", of)).toBe("Grant: milestones, entry 2: share");
  expect(english.text("incentives.0.rate", 0.2, { ...of, incentives: [] })).toBe("20.0%");
});
