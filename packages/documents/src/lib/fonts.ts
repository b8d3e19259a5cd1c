import { dependencyFile } from "./root.ts";

/** One font file out of an npm font package; `family` is the name inside the file. */
export type Font = { family: string; file: string };

const face = (family: string, pack: string, style: string, name: string): Font => ({
  family,
  file: `@expo-google-fonts/${pack}/${style}/${name}_${style}.ttf`,
});

const INTER = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"];
const SERIF = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold"];

/** What names are written in after Inter; Chinese last, so that shared ideographs keep their Japanese shape. */
const SCRIPTS: Font[] = [
  face("Noto Sans JP", "noto-sans-jp", "500Medium", "NotoSansJP"),
  face("Noto Naskh Arabic", "noto-naskh-arabic", "500Medium", "NotoNaskhArabic"),
  face("Noto Sans Hebrew", "noto-sans-hebrew", "500Medium", "NotoSansHebrew"),
  face("Noto Sans Devanagari", "noto-sans-devanagari", "500Medium", "NotoSansDevanagari"),
  face("NanumGothic", "nanum-gothic", "400Regular", "NanumGothic"),
  face("ZCOOL XiaoWei", "zcool-xiaowei", "400Regular", "ZCOOLXiaoWei"),
];

/** Fonts of the marks, in order of preference for a character. */
export const MARK_FONTS: Font[] = [face("Inter", "inter", "500Medium", "Inter"), ...SCRIPTS];

/** Fonts of typeset documents. */
export const TYPESET_FONTS: Font[] = [
  ...INTER.map((style) => face("Inter", "inter", style, "Inter")),
  ...SERIF.map((style) => face("Source Serif 4", "source-serif-4", style, "SourceSerif4")),
  ...SCRIPTS,
];

/** Absolute path of the font's file. */
export function fontPath(font: Font): string {
  return dependencyFile(font.file);
}
