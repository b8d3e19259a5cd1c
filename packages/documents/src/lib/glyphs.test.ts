import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontPath, MARK_FONTS } from "./fonts.ts";
import { characterMap, drawable, missingCharacters } from "./glyphs.ts";

describe("missingCharacters", () => {
  it.each([
    "Zoë Łukasz Ñandú Æsir Đorđe Ștefan İpek",
    "O’Neill d'Épargne — “quoted” «guillemets» 10 000 €",
    "山田太郎 髙橋 渡邉 サトウ",
    "محمد بن زايد آل نهيان ٢٣",
    "한국투자공사 김철수",
    "中国投资有限责任公司 习",
    "שלום הנדסה",
    "हिन्दी निवेश",
    "Россия Ελλάδα Việt Nam",
  ])("draws every character of %s", (text) => {
    expect(missingCharacters(text)).toEqual([]);
  });

  it("names what no font has, once each", () => {
    expect(missingCharacters("aไทยไ😀b")).toEqual(["ไ", "ท", "ย", "😀"]);
  });
});

describe("drawable", () => {
  it("spells missing characters as code points and keeps two readers apart", () => {
    expect(drawable("ไ x 😀")).toBe("[U+0E44] x [U+1F600]");
    expect(drawable("ไ")).not.toBe(drawable("ท"));
  });

  it("composes accents and turns control characters into spaces", () => {
    expect(drawable("Zoe\u0308\nB\u0000C")).toBe("Zoë B C");
  });
});

describe("characterMap", () => {
  it("knows the letters of Inter and leaves out what it lacks", () => {
    const inter = MARK_FONTS[0];
    const ranges = inter ? characterMap(readFileSync(fontPath(inter))) : [];
    const has = (letter: string) =>
      ranges.some(([from, to]) => letter.charCodeAt(0) >= from && letter.charCodeAt(0) <= to);
    expect([has("A"), has("\u202f"), has("山")]).toEqual([true, true, false]);
  });
});
