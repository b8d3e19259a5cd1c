import type { Label, ModelResult, SourceLine } from "@fabroom/finance";

type FundingLine = { id: string; label: Label; amount: number; share: number };
/** Money in millions of the site's currency, up to completion. */
export type FundingData = {
  total: number;
  uses: (FundingLine & { eligibleShare: number })[];
  sources: (FundingLine & { kind: SourceLine["kind"] })[];
  kinds: Record<SourceLine["kind"], number>;
  /** Share of all uses that an investment credit of the case takes as its basis. */
  eligibleShare: number;
};

/** What has to be paid until completion and who pays it; lines of nothing are left out. */
export function deriveFunding({
  sourcesAndUses: { uses, sources, totalUses, totalSources },
}: ModelResult): FundingData {
  const some = ({ amount }: { amount: number }) => Math.abs(amount) > 1e-9;
  const share = (amount: number) => (totalUses > 0 ? amount / totalUses : 0);
  const kinds = { equity: 0, debt: 0, incentive: 0, other: 0 };
  for (const { kind, amount } of sources) kinds[kind] += totalSources > 0 ? amount / totalSources : 0;
  const eligible = uses.reduce((sum, use) => sum + use.amount * use.eligibleShare, 0);
  return {
    total: totalUses,
    uses: uses.filter(some).map((use) => ({ ...use, share: share(use.amount) })),
    sources: sources.filter(some).map((source) => ({ ...source, share: share(source.amount) })),
    kinds,
    eligibleShare: share(eligible),
  };
}
