import { useTranslations } from "next-intl";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";

/** The words of the pitch's charts, and the line under those that draw the sites' cases. */
export function usePitch(frame: NetworkFrame, sites: number) {
  const t = useTranslations("pitch");
  const { t: network, origin } = useNetwork();
  return {
    t,
    origin: origin({
      source: network("origin", { count: sites }),
      asOf: frame.publishedAt,
      engineVersion: frame.engineVersion,
      note: t("ratesNote"),
    }),
  };
}
