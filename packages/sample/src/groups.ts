import type { RaiseContent } from "@fabroom/contracts";
import { t } from "./localised.ts";

export const groups: RaiseContent["groups"] = [
  { key: "financial-investors", name: t("Financial investors", "Investisseurs financiers") },
  { key: "lenders", name: t("Lenders and export credit agencies", "Prêteurs et agences de crédit-export") },
  { key: "strategics", name: t("Strategic investors", "Investisseurs industriels") },
  { key: "advisers", name: t("Advisers to investors", "Conseils des investisseurs") },
];
