import type { Figure } from "@fabroom/contracts";
import { t } from "../localised.ts";
import { cited, ours } from "./entry.ts";

export const supportFigures: Figure[] = [
  cited(
    "us.credit-rate",
    t("Federal investment credit", "Crédit d'impôt fédéral à l'investissement"),
    0.35,
    "ratio",
    "credit48d",
  ),
  cited(
    "us.grant-share",
    t("Direct federal grant, share of capital expenditure", "Subvention fédérale directe, part de l'investissement"),
    0.1,
    "ratio",
    "chipsProgramme",
    { low: 0.05, high: 0.15 },
  ),
  cited(
    "eu.aid-approved",
    t("Aid approved for the project in Dresden", "Aide approuvée pour le projet de Dresde"),
    5_000_000_000,
    "EUR",
    "esmc",
  ),
  cited(
    "benchmark.esmc-capex",
    t("Cost of the project in Dresden, at least", "Coût du projet de Dresde, au moins"),
    10_000_000_000,
    "EUR",
    "esmc",
  ),
  cited(
    "benchmark.esmc-capacity",
    t("Capacity of the project in Dresden", "Capacité du projet de Dresde"),
    40_000,
    "wspm",
    "esmc",
  ),
  cited(
    "jp.aid-kumamoto",
    t("Share of aid in the first fab in Kumamoto, about", "Part de l'aide dans la première usine de Kumamoto, environ"),
    0.4,
    "ratio",
    "jasm",
  ),
  cited(
    "jp.aid-chitose",
    t("Aid to the 2 nm project in Chitose, to fiscal 2025", "Aide au projet 2 nm de Chitose, jusqu'à l'exercice 2025"),
    1_722_500_000_000,
    "JPY",
    "rapidus",
  ),
  cited(
    "jp.cost-chitose",
    t("Cost to mass production there, about", "Coût jusqu'à la production en série, environ"),
    5_000_000_000_000,
    "JPY",
    "rapidus",
  ),
  cited(
    "in.aid-share",
    t(
      "Fiscal support of the Indian programme, share of project cost",
      "Soutien du programme indien, part du coût du projet",
    ),
    0.5,
    "ratio",
    "ism",
  ),
  cited(
    "benchmark.vsmc-capex",
    t("Cost of the public project in Singapore", "Coût du projet public de Singapour"),
    7_800_000_000,
    "USD",
    "vsmc",
  ),
  cited(
    "benchmark.vsmc-capacity",
    t("Capacity of the public project in Singapore, 2029", "Capacité du projet public de Singapour, 2029"),
    55_000,
    "wspm",
    "vsmc",
  ),
  ours(
    "eu.aid-share",
    t("Aid taken for site D, share of the budget", "Aide retenue pour le site D, part du budget"),
    0.45,
    "ratio",
    t("Below the half approved for the project in Dresden", "En deçà de la moitié approuvée pour le projet de Dresde"),
  ),
  ours(
    "jp.aid-share-e",
    t("Aid taken for site E, share of the budget", "Aide retenue pour le site E, part du budget"),
    0.35,
    "ratio",
    t("Below the share of the first fab in Kumamoto", "En deçà de la part de la première usine de Kumamoto"),
  ),
  ours(
    "jp.aid-share-f",
    t("Aid taken for site F, share of the budget", "Aide retenue pour le site F, part du budget"),
    0.34,
    "ratio",
    t(
      "Aid to date over cost to mass production, project in Chitose",
      "Aide à ce jour rapportée au coût jusqu'à la série, projet de Chitose",
    ),
  ),
];
