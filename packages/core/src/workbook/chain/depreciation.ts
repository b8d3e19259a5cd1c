import type { Assumptions } from "@fabroom/finance";
import { CP } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";
import { life, methodItems, stepItems, type WriteOffs, writeOff } from "./write-off.ts";

/** Book and tax depreciation, capitalised financing cost, net book value, terminal proceeds. */
export function depreciationPage(a: Assumptions, writeOffs: WriteOffs): Page {
  const { bookTool, bookBuilding, taxTool, taxBuilding } = writeOffs;
  return {
    key: "depreciation",
    title: t("Depreciation, book and tax", "Amortissements comptables et fiscaux"),
    items: [
      heading("Lives in periods, steps of yearly shares", "Durées en périodes, variations des parts annuelles"),
      ...methodItems(bookTool, "Tools, book", "Équipements, comptable"),
      ...methodItems(bookBuilding, "Buildings, book", "Bâtiments, comptable"),
      ...methodItems(taxTool, "Tools, tax", "Équipements, fiscal"),
      ...methodItems(taxBuilding, "Buildings, tax", "Bâtiments, fiscal"),
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
      ...stepItems(bookTool, "toolsAtCost", "Tools at cost", "Équipements, valeur brute"),
      ...stepItems(bookBuilding, "buildingsAtCost", "Buildings at cost", "Bâtiments, valeur brute"),
      line(
        "bookTools",
        t("Depreciation of tools", "Amortissement des équipements"),
        "currencyM",
        writeOff(bookTool, "toolsAtCost"),
        { total: "sum" },
      ),
      line(
        "bookBuildings",
        t("Depreciation of buildings", "Amortissement des bâtiments"),
        "currencyM",
        writeOff(bookBuilding, "buildingsAtCost"),
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
      ...stepItems(taxTool, "toolsForTax", "Tools, tax basis", "Équipements, base fiscale"),
      ...stepItems(taxBuilding, "buildingsForTax", "Buildings, tax basis", "Bâtiments, base fiscale"),
      line(
        "taxTools",
        t("Tax depreciation of tools", "Amortissement fiscal des équipements"),
        "currencyM",
        writeOff(taxTool, "toolsForTax"),
      ),
      line(
        "taxBuildings",
        t("Tax depreciation of buildings", "Amortissement fiscal des bâtiments"),
        "currencyM",
        writeOff(taxBuilding, "buildingsForTax"),
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
