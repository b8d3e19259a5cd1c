import {
  type DraftTerms,
  formatMoneyPlain,
  type IndicationView,
  type Language,
  type TrancheView,
} from "@fabroom/contracts";

/** A chosen tranche, with what the organisation has already indicated in it, to be amended. */
export function startFrom(tranche: TrancheView, own: IndicationView[], language: Language): Partial<DraftTerms> {
  const start = { trancheId: tranche.id, currency: tranche.currency };
  const live = own.find((one) => one.tranche.id === tranche.id && one.state === "submitted")?.current;
  if (!live) return start;
  const { vehicle, limit, conditions } = live;
  const reliedOn = live.reliedOn.map((item) => item.id);
  return {
    ...start,
    amountText: formatMoneyPlain(live.amount, language),
    language,
    vehicle,
    limit,
    conditions,
    reliedOn,
  };
}
