import type { Headline as ModelHeadline } from "@fabroom/finance";
import { z } from "zod";
import { Id, type Sha256, Slug } from "./ids.ts";
import { keepable, plainName } from "./text.ts";

/** Changed inputs of a site's case, new value by path: `{ "pricing.waferPrice": 18000, "incentives": [] }`. */
export const ScenarioPatch = z
  .record(z.string().min(1, "required").max(120, "tooLong"), z.json())
  .refine((patch) => Object.keys(patch).length <= 200, "tooMany")
  .refine((patch) => JSON.stringify(patch).length <= 100_000, "tooLong")
  .refine((patch) => !/\\u(0000|d[89a-f])/.test(JSON.stringify(patch)), "invalidValue");
export type ScenarioPatch = z.infer<typeof ScenarioPatch>;

const Name = z
  .string()
  .overwrite(plainName)
  .trim()
  .min(1, "required")
  .max(120, "tooLong")
  .refine(keepable, "invalidValue");
const Note = z.string().trim().max(2000, "tooLong").refine(keepable, "invalidValue");

export const EvaluateScenario = z.strictObject({ slug: Slug, baseVersionId: Id, patch: ScenarioPatch });
export type EvaluateScenario = z.infer<typeof EvaluateScenario>;

export const SaveScenario = z.strictObject({
  slug: Slug,
  baseVersionId: Id,
  name: Name,
  note: Note,
  patch: ScenarioPatch,
  forkedFrom: Id.nullable(),
});
export type SaveScenario = z.infer<typeof SaveScenario>;

export const GetScenario = z.strictObject({ scenarioId: Id });
export type GetScenario = z.infer<typeof GetScenario>;
export const RenameScenario = z.strictObject({
  scenarioId: Id,
  name: Name,
  note: Note,
  expectedRevision: z.number().int().min(1),
});
export type RenameScenario = z.infer<typeof RenameScenario>;
/** Sharing or archiving a scenario as it was seen. */
export const ChangeScenario = z.strictObject({ scenarioId: Id, expectedRevision: z.number().int().min(1) });
export type ChangeScenario = z.infer<typeof ChangeScenario>;
export const ForkScenario = z.strictObject({ scenarioId: Id, name: Name });
export type ForkScenario = z.infer<typeof ForkScenario>;
export const CompareScenarios = z.strictObject({ first: Id, second: Id });
export type CompareScenarios = z.infer<typeof CompareScenarios>;

/** What the server computes for a patch, to be held against the browser's own run: the same bits, the same hash. */
export type ScenarioCheck = {
  caseSha256: Sha256;
  engineVersion: string;
  headline: ModelHeadline;
  /** All checks of the engine are zero. */
  modelCloses: boolean;
};

export type InputChange = { path: string; from: unknown; to: unknown };

/** A saved case as lists show it. Its inputs never change: another set of inputs is another scenario. */
export type ScenarioSummary = {
  id: string;
  site: { slug: string; name: string };
  currency: string;
  name: string;
  note: string;
  author: string;
  mine: boolean;
  createdAt: string;
  sharedAt: string | null;
  archivedAt: string | null;
  revision: number;
  forkedFrom: string | null;
  /** The site's version whose assumptions the patch changes, and the one published now. */
  base: {
    versionId: string;
    version: number;
    /** It has been withdrawn since: the scenario stays what it was when it was saved. */
    withdrawn: boolean;
    latestVersion: number | null;
    latestVersionId: string | null;
  };
  engineVersion: string;
  /** Another engine is in use now: the figures below are those kept when the case was saved. */
  engineCurrent: boolean;
  caseSha256: Sha256;
  headline: ModelHeadline;
  changes: InputChange[];
  abilities: { rename: boolean; share: boolean; archive: boolean; fork: boolean; rebase: boolean };
};

/** One scenario with everything the browser needs to run it again. */
export type ScenarioView<Assumptions = unknown> = ScenarioSummary & {
  patch: ScenarioPatch;
  /** Of the base version, and their hash. */
  assumptions: Assumptions;
  baseCaseSha256: Sha256;
  basePublishedAt: string;
  /** What the evidence holds of it: a fingerprint that cannot be guessed from likely inputs. */
  seal: Sha256;
};

/** Two scenarios of one site beside each other, with every input in which they differ. */
export type ScenarioComparison<Assumptions = unknown> = {
  first: ScenarioSummary;
  second: ScenarioSummary;
  /** Of the first: they name the instruments behind paths such as `incentives.0.rate`. */
  assumptions: Assumptions;
  differences: { path: string; first: unknown; second: unknown }[];
};
