import { NODE_CLASSES, RAMP_SHAPES } from "../assumptions.ts";
import { type AssumptionField, rows } from "./field.ts";

const t = rows("timeline");
const c = rows("capacity");
const s = rows("schedule");

const EXYTE = { en: "Exyte at SEMI ISS, February 2025", fr: "Exyte, SEMI ISS, février 2025" };

/** Calendar, capacity, programme and ramp. */
export const PROJECT_FIELDS: readonly AssumptionField[] = [
  t.plain("currency", "currency", "Currency", "Devise"),
  t.plain("timeline.startMonth", "month", "First month (financial close)", "Premier mois (closing financier)", "month"),
  t.choice("timeline.periodMonths", [1, 3, 12], "Length of a period", "Durée d’une période", "months"),
  t.months("timeline.horizonMonths", "months", [24, 360, 12], "Model horizon", "Horizon du modèle", "unverified"),
  t.integer("timeline.fiscalYearEndMonth", "none", [1, 12, 1], "Last month of fiscal year", "Mois de clôture"),
  c.choice("nodeClass", NODE_CLASSES, "Node class", "Génération technologique"),
  c.number("capacity.wspm", "wafersPerMonth", [100, 500_000, 1_000], "Nameplate capacity", "Capacité nominale", {
    en: "IBS reference fab, December 2023",
    fr: "IBS, usine de référence, décembre 2023",
  }),
  s.months("schedule.permitMonths", "months", [0, 60, 1], "Permits and design", "Permis et études", EXYTE),
  s.months("schedule.constructionMonths", "months", [1, 96, 1], "Construction", "Construction", EXYTE),
  s.months("schedule.delayMonths", "months", [-12, 60, 1], "Delay of construction", "Retard de construction"),
  s.months(
    "schedule.moveInLeadMonths",
    "months",
    [0, 24, 1],
    "Tool move-in before shell is ready",
    "Arrivée des équipements avant achèvement du bâtiment",
    "unverified",
  ),
  s.months(
    "schedule.installMonths",
    "months",
    [0, 36, 1],
    "Tool installation and qualification",
    "Installation et qualification des équipements",
    "unverified",
  ),
  s.months(
    "schedule.toolOrderMonths",
    "months",
    [0, 36, 1],
    "Tool order to delivery",
    "Délai de livraison des équipements",
    "unverified",
  ),
  s.months("ramp.months", "months", [0, 60, 1], "Ramp to nameplate", "Montée en cadence", {
    en: "ISSM, tool delay and ramp",
    fr: "ISSM, retard des équipements et montée en cadence",
  }),
  s.choice("ramp.shape", RAMP_SHAPES, "Shape of ramp", "Forme de la montée en cadence"),
  s.number(
    "ramp.steepness",
    "none",
    [1, 20, 0.5],
    "Steepness of logistic ramp",
    "Pente de la logistique",
    "unverified",
  ),
];
