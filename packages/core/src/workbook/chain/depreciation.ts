import type { Assumptions } from "@fabroom/finance";
import { CP, lag, M } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";

/** Shares of a yearly tax table in force, as the Inputs sheet holds them; 0 for a straight line. */
export const taxTableLength = (a: Assumptions, shares: readonly number[]): number =>
  a.depreciation.taxToolMethod === "straightLine" ? 0 : shares.length;

/** Book and tax depreciation, capitalised financing cost, net book value, terminal proceeds. */
export function depreciationPage(a: Assumptions, taxShares: readonly number[]): Page {
  const years = taxTableLength(a, taxShares);
  return {
    key: "depreciation",
    title: t("Depreciation, book and tax", "Amortissements comptables et fiscaux"),
    items: [
      heading("Lives in periods", "Durées en périodes"),
      ...life("bookTools", "Tools, book", "Équipements, comptable", "in_depreciation_bookToolYears"),
      ...life("bookBuildings", "Buildings, book", "Bâtiments, comptable", "in_depreciation_bookBuildingYears"),
      ...(years > 0 ? [] : life("taxTools", "Tools, tax", "Équipements, fiscal", "in_depreciation_taxToolYears")),
      ...life("taxBuildings", "Buildings, tax", "Bâtiments, fiscal", "in_depreciation_taxBuildingYears"),
      ...life("financingLife", "Capitalised financing", "Frais financiers activés", "in_depreciation_financingYears"),
      heading("Books", "Comptes"),
      line(
        "toolsAtCost",
        t("Tools at cost", "Équipements, valeur brute"),
        "currencyM",
        "{toolsAtCost-1}+{toolAdditions}+{sustainingCapex}",
      ),
      line(
        "buildingsAtCost",
        t("Buildings at cost", "Bâtiments, valeur brute"),
        "currencyM",
        "{buildingsAtCost-1}+{buildingAdditions}",
      ),
      line(
        "bookTools",
        t("Depreciation of tools", "Amortissement des équipements"),
        "currencyM",
        straightLine("toolsAtCost", "bookTools"),
        { total: "sum" },
      ),
      line(
        "bookBuildings",
        t("Depreciation of buildings", "Amortissement des bâtiments"),
        "currencyM",
        straightLine("buildingsAtCost", "bookBuildings"),
        { total: "sum" },
      ),
      series("bookDepreciation", "{bookTools}+{bookBuildings}", { strong: true }),
      heading("Tax", "Fiscalité"),
      scalar("landTotal", t("Land", "Terrain"), "currencyM", "SUM({landCapex*})"),
      line(
        "toolsForTax",
        t("Tools, tax basis", "Équipements, base fiscale"),
        "currencyM",
        "{toolsForTax-1}+{toolAdditions}*{basisTools}+{sustainingCapex}",
      ),
      line(
        "buildingsForTax",
        t("Buildings, tax basis", "Bâtiments, base fiscale"),
        "currencyM",
        "{buildingsAtCost}*{basisBuildings}",
      ),
      ...(years > 0 ? tableLines(years) : []),
      line(
        "taxTools",
        t("Tax depreciation of tools", "Amortissement fiscal des équipements"),
        "currencyM",
        years > 0
          ? Array.from({ length: years + 1 }, (_, y) => `{taxStep_${y}}*{taxLag_${y}}`).join("+")
          : straightLine("toolsForTax", "taxTools"),
      ),
      line(
        "taxBuildings",
        t("Tax depreciation of buildings", "Amortissement fiscal des bâtiments"),
        "currencyM",
        straightLine("buildingsForTax", "taxBuildings"),
      ),
      line(
        "taxWritten",
        t("Written off for tax so far", "Amorti fiscalement à ce jour"),
        "currencyM",
        "{taxWritten-1}+{taxTools}+{taxBuildings}",
      ),
      series(
        "taxDepreciation",
        "{taxTools}+{taxBuildings}+{flagLast}*({toolsForTax}+{buildingsForTax}+{landTotal}-{taxWritten})",
        { strong: true },
      ),
      heading("Capitalised interest and fees", "Intérêts et frais activés"),
      scalar(
        "financingEnd",
        t("Last whole period", "Dernière période entière"),
        "count",
        `MIN({n}-1,${CP}+{financingLife.whole})`,
      ),
      scalar(
        "financingRest",
        t("Share of the period after", "Part de la période suivante"),
        "ratio",
        "IF({financingEnd}<{n}-1,{financingLife.part}/{financingLife.life},0)",
      ),
      line(
        "financingShare",
        t("Share written off", "Part amortie"),
        "ratio",
        `IF(AND({i}>=${CP},{i}<{financingEnd}),1/{financingLife.life},0)+IF({i}={financingEnd},{financingRest},0)+{flagLast}*(1-({financingEnd}-${CP})/{financingLife.life}-{financingRest})`,
        { total: "sum" },
      ),
      ...terminal(a),
    ],
  };
}

/** A life in periods, in whole ones and the part of one left over. */
function life(key: string, en: string, fr: string, years: string): Item[] {
  return [
    scalar(`${key}.life`, t(en, fr), "count", `${years}*(12/${M})`),
    scalar(`${key}.whole`, t(`${en}: whole periods`, `${fr} : périodes entières`), "count", `INT({${key}.life})`),
    scalar(`${key}.part`, t(`${en}: part of a period`, `${fr} : fraction`), "count", `{${key}.life}-{${key}.whole}`),
  ];
}

/** Straight line on cumulated cost, from the period after an addition, over a life that may be fractional. */
export const straightLine = (total: string, life: string): string =>
  `({${total}-1}-(1-{${life}.part})*${lag(total, `({${life}.whole}+1)`)}-{${life}.part}*${lag(total, `({${life}.whole}+2)`)})/{${life}.life}`;

/** A yearly table: cost as it stood so many years before, and what that year's share adds to the last one's. */
function tableLines(years: number): Item[] {
  const share = (y: number) => (y < 0 || y >= years ? "0" : `INDEX({depreciation.taxToolTable},${y + 1})`);
  return Array.from({ length: years + 1 }, (_, y): Item[] => [
    scalar(
      `taxStep_${y}`,
      t(`Year ${y + 1}: change of the share, a period`, `Année ${y + 1} : variation de la part, par période`),
      "ratio",
      `(${share(y)}-${share(y - 1)})*${M}/12`,
    ),
    line(
      `taxLag_${y}`,
      t(`Tax basis ${y} years before`, `Base fiscale ${y} ans plus tôt`),
      "currencyM",
      lag("toolsForTax", `(1+${y}*12/${M})`),
    ),
  ]).flat();
}

function terminal(a: Assumptions): Item[] {
  const value = {
    none: "0",
    netBookValue: "{flagLast}*MAX(0,{toolsAtCost}+{buildingsAtCost}+{landTotal}-SUM({bookDepreciation*}))",
    ebitdaMultiple: "{flagLast}*MAX(0,in_terminal_multiple*{lastYearEbitda})",
  }[a.terminal.method];
  const year: Item[] =
    a.terminal.method === "ebitdaMultiple"
      ? [
          line("flagLastYear", t("Last twelve months", "Douze derniers mois"), "none", "IF({i}>={n}-{matureYear},1,0)"),
          scalar(
            "lastYearEbitda",
            t("EBITDA of the last twelve months", "EBITDA des douze derniers mois"),
            "currencyM",
            "SUMPRODUCT({ebitda*},{flagLastYear*})",
          ),
        ]
      : [];
  return [heading("Terminal proceeds", "Produit de cession final"), ...year, series("terminalValue", value)];
}
