import { FIGURE_ID } from "@fabroom/contracts";
import { nearest } from "../near.ts";
import type { ProblemCode, ProblemValues } from "../problem.ts";

/** Figures that the product computes for each site from its case: `site.<slug>.<name>`. */
export const SITE_FIGURES = [
  "capex",
  "capacity",
  "projectIrr",
  "equityIrr",
  "npv",
  "payback",
  "minDscr",
  "firstWafer",
] as const;
/** And for all sites together: `network.<name>`. */
export const NETWORK_FIGURES = ["capex", "capacity", "sites"] as const;

export const derivedFigures = (slugs: Iterable<string>): string[] => [
  ...NETWORK_FIGURES.map((name) => `network.${name}`),
  ...[...slugs].flatMap((slug) => SITE_FIGURES.map((name) => `site.${slug}.${name}`)),
];

/** A figure in a text of the folder; the product's own texts write it `{id}`. */
export const FIGURE = /\{\{ *figure:([^{}\s]+) *\}\}/g;
/** A text of the product as the folder writes it, and back. */
export const toFolderText = (text: string): string =>
  text.replace(/\{([^{}\s]+)\}/g, (whole, id: string) => (FIGURE_ID.test(id) ? `{{figure:${id}}}` : whole));
export const toProductText = (text: string): string => text.replace(FIGURE, "{$1}");

export type TextProblem = { code: ProblemCode; values: ProblemValues; offset: number };
type Known = { figures: ReadonlySet<string> | null; pictures: ReadonlySet<string> | null };

/** Sums of money and percentages, in the ways of many languages: `US$45bn`, `20,5 Md€`, `12.5 %`, `30 USD`. */
// a number is begun at its first digit only, so that a long one is looked at once
const SUM =
  /(?:US\$|[$€£¥])[\u00a0 ]?\d[\d.,\u00a0]*|(?<![\d.,\u00a0])\d[\d.,\u00a0]*[\u00a0 ]?(?:(?:bn|Md|M|m|k)[\u00a0 ]?)?(?:[$€£¥%]|(?:USD|EUR|GBP|JPY)\b)/g;

/**
 * What is wrong with the figures and pictures a text names. `offset`: the line inside the text, from 0.
 * @param strict numbers must be figures: a sum typed by hand is told
 */
export function textProblems(text: string, known: Known, strict: boolean): TextProblem[] {
  return text.split("\n").flatMap((line, offset) => {
    const found: TextProblem[] = [];
    const say = (code: ProblemCode, values: ProblemValues) => found.push({ code, values, offset });
    const rest = line.replace(/\{\{([^{}]*)\}\}/g, (_, inside: string) => {
      reference(inside.trim(), known, say);
      return " ";
    });
    for (const [, id = ""] of rest.matchAll(/\{([^{}\s]+)\}/g))
      if (FIGURE_ID.test(id)) say("figureOneBrace", { text: `{${id}}`, near: figureText(id) });
    if (strict)
      for (const [sum] of rest.matchAll(SUM)) say("numberInText", { text: sum.trim(), near: figureText("key") });
    return found;
  });
}

/** How a text names a figure. */
export const figureText = (id: string): string => `{{figure:${id}}}`;

function reference(inside: string, known: Known, say: (code: ProblemCode, values: ProblemValues) => void): void {
  const [, kind, id = ""] = /^(figure|picture):(.*)$/.exec(inside) ?? [];
  const name = (kind === undefined ? inside : id).slice(0, 80);
  // a key may begin with digits; a figure's place with nothing but a number in it has been filled in by hand
  if (/^[\s\d.,%$€£¥+\-\u00a0]+$/.test(name)) say("figureIsDigits", { text: name, near: figureText("key") });
  else if (kind === undefined) say("referenceUnknown", { text: `{{${name}}}`, near: figureText("key") });
  else if (kind === "picture") {
    if (known.pictures && !known.pictures.has(id)) say("pictureUnknown", { picture: name });
  } else if (known.figures && !known.figures.has(id)) {
    const near = nearest(id, known.figures);
    if (near === null) say("figureUnknown", { figure: name });
    else say("figureUnknownNear", { figure: name, near });
  }
}
