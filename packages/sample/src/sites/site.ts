import type { ProductWords, SiteContent, SiteSeed } from "@fabroom/contracts";
import type { Assumptions } from "@fabroom/finance";
import { assumptionsOf, registerOf, type SiteInput } from "../inputs.ts";
import { commonInputs } from "./common.ts";

/** What stands behind one public instrument of a site's case. Lists are not in the register, so they are told here. */
export type PublicSupport = {
  /** Id of the instrument in the site's assumptions; null for support that the case does not count. */
  incentiveId: string | null;
  name: ProductWords;
  /** The rule as published, or that there is none. */
  rule: ProductWords;
  /** What the case takes, and under which condition it falls away. */
  taken: ProductWords;
  status: "published" | "assumption";
  source: ProductWords;
  asOf: string;
};

export type SiteDefinition = Omit<SiteSeed, "content"> & {
  content: Omit<SiteContent, "assumptions" | "register">;
  inputs: SiteInput[];
  incentives: Assumptions["incentives"];
  modules?: Assumptions["capacity"]["modules"];
  support: PublicSupport[];
};

/** The site as the product takes it in: its assumptions computed from its inputs, and the register beside them. */
export function seedOf({ content, inputs: own, incentives, modules, support: _, ...site }: SiteDefinition): SiteSeed {
  const set = new Set(own.map((input) => input.path));
  const inputs = [...own, ...commonInputs.filter((input) => !set.has(input.path))];
  const assumptions = assumptionsOf(inputs, { incentives, ...(modules ? { modules } : {}) });
  return { ...site, content: { ...content, assumptions, register: registerOf(inputs) } };
}
