import type { Figure } from "@fabroom/contracts";
import { DOLLARS } from "../documents/facts/rates.ts";
import { t } from "../localised.ts";
import { ours } from "./entry.ts";

/** Fixed rates at which sites of other currencies are added up, by the id the product looks for. */
export const rateFigures: Figure[] = Object.entries(DOLLARS)
  .filter(([currency]) => currency !== "USD")
  .map(([currency, rate]) =>
    ours(
      `fx.${currency.toLowerCase()}`,
      t(`US dollars for one ${currency}`, `Dollars des États-Unis pour un ${currency}`),
      rate,
      "none",
      t("Fixed rate of the cases", "Taux fixe des dossiers"),
    ),
  );
