import type { ProductWords } from "@fabroom/contracts";
import { type ModelResult, OUTPUT_FIELDS, type Warning } from "@fabroom/finance";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import type { CaseMeta } from "../meta.ts";

const WARNINGS: Record<Warning, ProductWords> = {
  multipleProjectRoots: t("several rates solve the project's flows", "plusieurs taux annulent les flux du projet"),
  multipleEquityRoots: t("several rates solve the equity flows", "plusieurs taux annulent les flux des fonds propres"),
  sponsorSupportNeeded: t(
    "the sponsor must add cash after completion",
    "le sponsor doit apporter de la trésorerie après l'achèvement",
  ),
  lockup: t("distributions are locked on some dates", "des distributions sont bloquées à certaines échéances"),
  belowDefaultDscr: t("DSCR falls below the default level", "le DSCR passe sous le seuil de défaut"),
  noDebtCapacity: t("the target DSCR leaves no room for debt", "le DSCR cible n'autorise aucune dette"),
};

const COLOURS: readonly (readonly [Beside["style"], ProductWords])[] = [
  ["input", t("Blue: an input, to be changed", "Bleu : hypothèse, modifiable")],
  ["calc", t("Black: a formula of the same sheet", "Noir : formule de la même feuille")],
  ["link", t("Green: brought from another sheet", "Vert : repris d'une autre feuille")],
  ["check", t("Framed: a check, 1 where it holds", "Encadré : contrôle, 1 s'il est respecté")],
];

/** What this file is, whose case, which version, and whether it closes. */
export function coverPage(
  result: ModelResult,
  meta: CaseMeta,
  sheets: readonly (readonly [string, ProductWords])[],
): Page {
  const fact = (en: string, fr: string, value: string): Item => ({
    kind: "scalar",
    key: `cover.${en.replaceAll(/[^A-Za-z]/g, "")}`,
    label: t(en, fr),
    value,
    style: "calc",
  });
  const figures = OUTPUT_FIELDS.map(({ path, label, unit }): Item => {
    const name = path.slice("headline.".length);
    const value = result.headline[name as keyof typeof result.headline];
    return {
      kind: "scalar",
      key: `cover.${name}`,
      label,
      unit,
      formula: `{out.${name}}`,
      result: value ?? "n/a",
      align: "right",
    };
  });
  return {
    key: "cover",
    title: { en: meta.title, fr: meta.title },
    across: "nothing",
    widths: [58, 24, 24, 60],
    tab: "111A27",
    items: [
      {
        kind: "note",
        label: t(
          "Business case of one site, as live formulas: change a blue input and every sheet follows. No macros, circular references or links.",
          "Plan d'affaires d'un site, en formules actives : modifiez une hypothèse bleue, toutes les feuilles suivent. Ni macro, ni circularité, ni lien.",
        ),
      },
      { kind: "note", label: meta.disclaimer },
      ...(meta.publisher ? [fact("Issuer", "Émetteur", meta.publisher)] : []),
      fact("Version", "Version", meta.version),
      fact("Fingerprint of the case (SHA-256)", "Empreinte du cas (SHA-256)", meta.caseSha256),
      fact("Engine", "Moteur", result.engineVersion),
      fact("As of", "En date du", meta.createdAt.toISOString().slice(0, 10)),
      fact("Currency", "Devise", result.assumptions.currency),
      {
        kind: "scalar",
        key: "cover.master",
        label: t("Master check (1: every check holds)", "Contrôle général (1 : tous les contrôles sont respectés)"),
        formula: "{master}",
        style: "check",
        format: "0",
        result: 1,
      },
      ...result.warnings.map(
        (warning): Item => ({
          kind: "note",
          label: t(`As exported: ${WARNINGS[warning].en}.`, `À l'export : ${WARNINGS[warning].fr}.`),
        }),
      ),
      { kind: "heading", label: t("Headline figures, live", "Chiffres clés, calculés") },
      ...figures,
      { kind: "heading", label: t("Reading this workbook", "Lire ce classeur") },
      ...COLOURS.map(([style, text]): Item => ({ kind: "cells", cells: [{ text, ...(style ? { style } : {}) }] })),
      {
        kind: "note",
        label: t(
          "Flows fall at the end of their period; period 0 is not discounted. Money in millions unless a unit says otherwise; rates are per year.",
          "Les flux tombent en fin de période ; la période 0 n'est pas actualisée. Montants en millions sauf unité contraire ; taux annuels.",
        ),
      },
      ...sheets.map(
        ([name, title]): Item => ({
          kind: "cells",
          cells: [
            { value: name, style: "calc" },
            { text: title, style: "note" },
          ],
        }),
      ),
    ],
  };
}
