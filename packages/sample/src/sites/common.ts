import { assumed, type SiteInput } from "../inputs.ts";
import { t } from "../localised.ts";

/** What every case of the network takes alike, unless the site sets it otherwise. */
export const commonInputs: SiteInput[] = [
  assumed(
    "timeline.horizonMonths",
    216,
    t(
      "eighteen years from close; nothing is counted after",
      "dix-huit ans après la clôture ; rien n'est compté au-delà",
    ),
  ),
  assumed(
    "pricing.erosionStartMonths",
    60,
    t("price of the first agreements held for five years", "prix des premiers contrats tenu cinq ans"),
  ),
  assumed("economy.inflation", 0.02, t("targets of the central banks", "cibles des banques centrales")),
  assumed(
    "costs.sustainingShare",
    0.02,
    t("tools kept current within the class", "équipements maintenus à niveau dans la classe"),
  ),
  assumed(
    "debt.graceMonths",
    12,
    t("the ramp must carry the first instalment", "la montée en cadence doit porter la première échéance"),
  ),
  assumed("funding.minimumCash", 40, t("float for the ramp, millions", "fonds de roulement de démarrage, en millions")),
];
