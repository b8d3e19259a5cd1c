import { beforeAll, describe, expect, it } from "vitest";
import { exactText, onPdf, pdfOf } from "../testing/tools.ts";

/** One document with every block and chart, in a language. */
const everything = (lang: "en" | "fr") => `
#import "/house.typ": *
#show: house.with(
  title: "Mémorandum", subtitle: "Huit sites", lang: "${lang}", date: "23 novembre 2026", version: "1.2",
  issuer: "Aurelis", reference: "IM-001", confidential: "Confidentiel", banner: "Exemple illustratif",
)
= Synthèse
#lead[Le besoin est couvert aux deux tiers.]
Peut-on s’y fier ? Oui : « certainement » ; sinon non !
#key-figures(((value: "20,5 Md$", label: "Besoin", note: "prix 2026"), (value: "12,3 %", label: "TRI")))
== Demande
#figure-box(
  title: "La demande dépasse l’offre", measure: "Milliers par mois", source: "SEMI, 3 mai 2026", alt: "Trois courbes.",
  line-chart(
    ((name: "Base", points: ((2025, 1), (2026, 3), (2027, 9))), (name: "Bas", points: ((2025, 1), (2027, -2)), dash: "dashed")),
    band: (points: ((2025, 1, 1), (2027, -2, 12))), x-ticks: ((2025, "2025"), (2027, "2027")), unit: "k",
  ),
)
#figure-box(alt: "Colonnes.", title: "Financement",
  stacked-bars(("2027", "2028"), ((name: "Dette", values: (1234.5, 2)), (name: "Aide", values: (-3, 0), pattern: "hatch")), totals: ("1", "2")))
#figure-box(alt: "Barres.", title: "Coût",
  bar-chart(((label: "Brest", value: 4.2, text: "4,2"), (label: "Kyūshū", value: -1, text: "−1", pattern: "outline"))))
#figure-box(alt: "Calendrier.", title: "Programme",
  gantt(((label: "Permis", from: 0, to: 4, text: "accordé"), (label: "Prêt", at: 10), (label: "Rampe", from: 8, to: 16, text: "à la fin")), 0, 16, ticks: ((0, "2027"), (8, "2029"))))
= Risques
#risk(title: "Retard")[Un mois coûte 41 M\\$.]
#callout(title: "À savoir")[Note.]
#pull-number("38 %", "du besoin est signé", source: "registre")
#data-table(
  title: "Emplois", measure: "M$", source: "modèle", columns: ("Poste", (title: "Montant", align: right)),
  rows: range(80).map(i => ("Ligne " + str(i), str(i))) + ((rule: true, cells: ("Total", "3 160")),),
)
#facts((("Droit", "français"),))
#small-print[Petits caractères.]
== Sources
#source-list(((text: "Rapport", date: "3 mai 2026", url: "https://example.org/a"),))
`;

describe.each(["en", "fr"] as const)("the house style in %s", (lang) => {
  let pdf: Uint8Array;
  let text: string;
  let exact: string;
  beforeAll(async () => {
    pdf = await pdfOf(everything(lang), "ua-1");
    text = await onPdf(pdf, "pdftotext", "-layout", "@", "-");
    exact = await exactText(pdf);
  });

  it("is a tagged document with its language, title and a tree of headings, tables and figures", async () => {
    const info = await onPdf(pdf, "pdfinfo", "@");
    expect(info).toMatch(/Title:\s+Mémorandum/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const tree = await onPdf(pdf, "pdfinfo", "-struct", "@");
    for (const tag of ["H1", "H2", "Table", "TH", "TD", "Figure", "Caption", "L", "TOC", "Link"])
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, "m"));
    const raw = await onPdf(pdf, "qpdf", "--json", "--json-key=qpdf", "@");
    expect(raw).toContain(`"u:${lang}"`);
    expect(raw).toContain("u:Trois courbes.");
  });

  it("numbers pages in the reader's language from the cover on, and repeats title, version and confidentiality", async () => {
    const pages = text.split("\f").slice(0, -1);
    const last = pages.length;
    expect(pages[2]).toContain(lang === "fr" ? `Page 3 sur ${last}` : `Page 3 of ${last}`);
    for (const page of pages.slice(1)) {
      expect(page).toContain("Confidentiel");
      expect(page).toContain("Version 1.2");
      expect(page).toContain("Exemple illustratif");
    }
    expect(pages[1]).toContain(lang === "fr" ? "Sommaire" : "Contents");
  });

  it("repeats a table's header on each of its pages and names the sources in the language", async () => {
    const headers = text.split("\f").filter((page) => /Poste +Montant/.test(page));
    expect(headers.length).toBeGreaterThan(1);
    expect(exact).toMatch(lang === "fr" ? /Source\u00a0: SEMI/ : /Source: SEMI/);
  });

  it("writes axis numbers in the language", () => {
    expect(exact).toContain(lang === "fr" ? "1\u202f000" : "1,000");
  });

  it("embeds only our fonts", async () => {
    const fonts = (await onPdf(pdf, "pdffonts", "@"))
      .split("\n")
      .slice(2)
      .filter((row) => row !== "");
    expect(fonts.length).toBeGreaterThan(3);
    for (const row of fonts) expect(row).toMatch(/\+(SourceSerif4|Inter)-?\w* .* yes yes yes/);
  });
});

describe("French spaces", () => {
  it("never break before double marks and inside quotes, and are never added", async () => {
    const source = (words: string) =>
      pdfOf(`#import "/house.typ": *\n#show: house.with(title: "T", lang: "fr", cover: false, contents: 0)\n${words}`);
    const text = await exactText(await source("Oui ; non ! Quoi ? Voici : « cela » https:\\//a.b/c?d 10:30"));
    expect(text).toContain("Oui\u202f; non\u202f! Quoi\u202f? Voici\u00a0: «\u00a0cela\u00a0»");
    expect(text).toContain("c?d 10:30");
  });
});
