import { defaultCorrelations, defaultNetworkDrivers, type NetworkMonteCarloInput } from "@fabroom/finance";
import { sampleSites } from "../sites.ts";

export const networkMonths = 300;

/** The run of the benchmark: the sample's eight sites, their default drivers, exchange rates that drift. */
export function networkInput(paths: number): NetworkMonteCarloInput {
  const sites = sampleSites(networkMonths);
  return {
    sites,
    options: {
      fx: {
        EUR: { spot: 1.1, yearlyDrift: 0.005 },
        JPY: { spot: 0.0067, yearlyDrift: 0.01 },
        INR: { spot: 0.0115, yearlyDrift: -0.015 },
        SGD: 0.75,
      },
      headquarters: { perYear: 40, inflation: 0.02 },
    },
    drivers: defaultNetworkDrivers(sites),
    correlations: defaultCorrelations,
    paths,
    seed: 20_261_123,
  };
}
