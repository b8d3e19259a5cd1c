import { type NetworkSite, validateAssumptions } from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";

/** The eight sites of the sample raise, each run for as many months. */
export function sampleSites(months = 300): NetworkSite[] {
  return sampleRaise.sites.map(({ slug, country, content }): NetworkSite => {
    const valid = validateAssumptions(content.assumptions);
    if (!valid.ok) throw new Error(`the case of ${slug} is impossible`);
    const { assumptions } = valid;
    return {
      id: slug,
      country,
      assumptions: { ...assumptions, timeline: { ...assumptions.timeline, horizonMonths: months } },
    };
  });
}
