import { describe, expect, it } from "vitest";
import {
  canonicalTag,
  inLanguage,
  LanguageTag,
  Localised,
  localised,
  MAX_LANGUAGES,
  missingIn,
  preferred,
  RaiseLanguages,
} from "./localised.ts";

const problems = (
  schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe("a language tag", () => {
  it.each([
    ["en", "en"],
    ["EN", "en"],
    ["pt-br", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["iw", "he"],
    [" ja ", "ja"],
  ])("of %j is %s", (typed, tag) => {
    expect(LanguageTag.parse(typed)).toBe(tag);
  });

  it.each(["", "e", "english language", "en_GB", "../fr", "x".repeat(40), "en-", "__proto__", "12"])(
    "is not made of %j",
    (typed) => {
      expect(problems(LanguageTag, typed)).toContain("unknownLanguage");
      expect(canonicalTag(typed)).toBeNull();
    },
  );
});

describe("a localised text", () => {
  it("is trimmed, and its languages are spelt in one way", () => {
    expect(Localised.parse({ "PT-br": "  Oi ", ja: "こんにちは" })).toEqual({ "pt-BR": "Oi", ja: "こんにちは" });
  });

  it.each([
    ["in no language", {}, "required"],
    ["with nothing in one", { en: "x", fr: "  " }, "required"],
    ["with a key that is no language", { en: "x", chart_of: "y" }, "unknownLanguage"],
    ["in more languages than any raise has", Object.fromEntries(many(MAX_LANGUAGES + 1)), "tooMany"],
  ])("%s is refused", (_, text, message) => {
    expect(problems(Localised, text)).toContain(message);
  });

  it("has its limit in each language", () => {
    expect(problems(localised(3), { en: "abc", fr: "abcd" })).toEqual(["tooLong"]);
  });

  it("does not reach the prototype of anything", () => {
    expect(Localised.safeParse(JSON.parse('{"__proto__": "x"}')).success).toBe(false);
  });
});

describe("the languages of a raise", () => {
  it("are some, each once, the main one first", () => {
    expect(RaiseLanguages.parse(["ja", "EN"])).toEqual(["ja", "en"]);
    expect(problems(RaiseLanguages, [])).toContain("required");
    expect(problems(RaiseLanguages, ["en", "EN"])).toContain("languageTwice");
  });
});

describe("a reader", () => {
  const text = { en: "e", ja: "j", "fr-CA": "c", de: "d" };

  it.each([
    ["their own language", "ja", ["en", "ja"], "ja"],
    ["a near relation of it", "fr", ["en", "ja"], "fr-CA"],
    ["else the raise's main one", "es", ["ja", "en"], "ja"],
    ["else the raise's next one", "es", ["pt", "en"], "en"],
    ["else any, always the same", "es", ["pt"], "de"],
  ])("is given %s", (_, wanted, order, language) => {
    expect(inLanguage(text, wanted, order)).toEqual({ language, text: text[language as keyof typeof text] });
  });

  it("finds every language there is, each once, their own first", () => {
    expect(preferred(Object.keys(text), "de", ["ja", "en", "de"])).toEqual(["de", "ja", "en", "fr-CA"]);
  });

  it("is told of a text that was never written, not given an empty one", () => {
    expect(() => inLanguage({}, "en", ["en"])).toThrow("in no language");
  });
});

it("names the languages in which a text is missing or empty", () => {
  expect(missingIn({ en: "x", fr: " " }, ["en", "fr", "ja"])).toEqual(["fr", "ja"]);
});

function many(count: number): [string, string][] {
  return Array.from({ length: count }, (_, place) => [
    `q${String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26))}`,
    "x",
  ]);
}
