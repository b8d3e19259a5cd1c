import type { Language, ProductWords } from "@fabroom/contracts";
import { t } from "./grid/model.ts";

/** Fixed words of a workbook that leaves the house; screens have their own messages. */
export const DISCLAIMER = {
  plain: t(
    "For information only: not an offer of securities, and binding on nobody. Projections rest on the assumptions of this file and may not come true.",
    "Document d'information : ni offre de titres ni engagement. Les projections reposent sur les hypothèses de ce fichier et peuvent ne pas se réaliser.",
  ),
  illustrative: t(
    "Illustrative sample: issuer, site and figures are fictional. Not an offer of securities, and binding on nobody.",
    "Exemple illustratif : l'émetteur, le site et les chiffres sont fictifs. Ni offre de titres ni engagement.",
  ),
} as const satisfies Record<string, ProductWords>;

/** Standing scenarios in the title of a workbook; the published case bears the site's name alone. */
export const VARIANTS = {
  base: null,
  downside: t("Downside", "Dégradé"),
  upside: t("Upside", "Favorable"),
  noSubsidy: t("No incentives", "Sans aides"),
  delay12: t("Twelve months late", "Douze mois de retard"),
} as const satisfies Record<string, ProductWords | null>;

/** "3", or "on version 3" for a scenario. */
export const versionWords = (version: number, variant: ProductWords | null, language: Language): string =>
  variant ? { en: `scenario on version ${version}`, fr: `scénario sur la version ${version}` }[language] : `${version}`;
