import { Currency, LEVELS, OrganisationKind, Role } from "@fabroom/contracts";
import { z } from "zod";
import { LanguageTag } from "./localised.ts";
import { Amount, Country, Day, Email, Key, line, Title, text } from "./words.ts";

/** What is in `people/`: who takes part and who may see what. Kept apart from the raise, which can go without it. */
export const Group = z.strictObject({ key: Key, name: Title() });
export type Group = z.infer<typeof Group>;

export const Organisation = z.strictObject({
  key: Key,
  name: line(200),
  kind: OrganisationKind,
  country: Country,
  groups: z.array(Key).default([]),
  people: z
    .array(z.strictObject({ name: line(200), email: Email, language: LanguageTag, roles: z.array(Role).min(1) }))
    .default([]),
});
export type Organisation = z.infer<typeof Organisation>;

export const Access = z.strictObject({
  grants: z.array(z.strictObject({ node: Key, group: Key, level: z.enum(LEVELS) })).default([]),
  walls: z.array(z.strictObject({ node: Key, group: Key, reason: text(1000) })).default([]),
});
export type Access = z.infer<typeof Access>;

/** A row of `people/indications.csv`, for raises made to measure the product. */
export const IndicationRow = z.strictObject({
  organisation: Key,
  person: Email,
  tranche: Key,
  currency: Currency,
  amount: Amount,
  on: Day,
});
export type IndicationRow = z.infer<typeof IndicationRow>;
