import type { PricedAct } from "@fabroom/core";

/** Procedures that cost more than their kind: those that run the model, set a paper, or are open to anybody. */
export const PROCEDURE_ACTS: Readonly<Record<string, PricedAct>> = {
  "scenario.evaluate": "model",
  "scenario.save": "model",
  "scenario.fork": "model",
  "scenario.rebase": "model",
  "site.saveDraft": "model",
  "site.publish": "model",
  "site.restore": "model",
  "termSheet.issue": "paper",
  "evidence.startCheck": "evidenceCheck",
  "evidence.sign": "evidenceCheck",
  "evidence.verify": "verify",
};

/** What a call is charged as. */
export const actOf = (path: string, type: "query" | "mutation" | "subscription"): PricedAct =>
  PROCEDURE_ACTS[path] ?? (type === "mutation" ? "write" : "read");
