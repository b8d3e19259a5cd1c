import type { Figure } from "@fabroom/contracts";
import { t } from "../localised.ts";
import { tranches } from "../tranches.ts";
import { ours } from "./entry.ts";

const target = (key: string) => {
  const tranche = tranches.find((item) => item.key === key)!;
  const scale = tranche.currency === "JPY" ? 1 : 100;
  return {
    value: Number(tranche.target) / scale,
    low: Number(tranche.floor) / scale,
    high: Number(tranche.cap) / scale,
    currency: tranche.currency,
    name: tranche.name,
  };
};
const TARGET_RULE = t(
  "Target of the tranche; the range is floor to cap",
  "Objectif de la tranche ; la fourchette va du plancher au plafond",
);

export const raiseFigures: Figure[] = [
  ...tranches.map(({ key }) => {
    const { value, low, high, currency, name } = target(key);
    return ours(`raise.${key}`, name, value, currency, TARGET_RULE, { low, high });
  }),
  ours(
    "raise.hurdle",
    t("Equity return the issuer asks of a site", "TRI fonds propres que l'émetteur exige d'un site"),
    0.15,
    "ratio",
    t("Decision of the issuer; used as hurdle in every case", "Décision de l'émetteur ; seuil de tous les dossiers"),
  ),
  ours(
    "raise.wacc",
    t("Discount rate of the cases", "Taux d'actualisation des dossiers"),
    0.1,
    "ratio",
    t("Decision of the issuer; the same for all sites", "Décision de l'émetteur ; le même pour tous les sites"),
  ),
  ours(
    "raise.contingency",
    t("Contingency in the budgets", "Provision pour aléas des budgets"),
    0.1,
    "ratio",
    t(
      "Common assumption; lower where the source includes some",
      "Hypothèse commune ; moindre lorsque la source en comprend une part",
    ),
    { low: 0, high: 0.3 },
  ),
  ours(
    "raise.lta-share",
    t("Output to be sold under agreements with a term", "Production à vendre par contrats à terme"),
    0.5,
    "ratio",
    t("Target; none is signed", "Objectif ; aucun n'est signé"),
  ),
  ours(
    "raise.gearing",
    t(
      "Highest ceiling of senior debt, share of debt and equity",
      "Plafond de dette senior le plus élevé, part dans dette et fonds propres",
    ),
    0.55,
    "ratio",
    t(
      "Ceiling sought from lenders; the cover ratio may set a lower one",
      "Plafond recherché auprès des prêteurs ; le ratio de couverture peut en imposer un plus bas",
    ),
  ),
];
