import { type Band, XyChart, type XyProps } from "./xy-chart.tsx";

export type AreaBandProps = Omit<XyProps, "bands"> & { band: Band };

/** A range between low and high around lines of its own. */
export function AreaBand({ band, ...rest }: AreaBandProps) {
  return <XyChart {...rest} bands={[band]} />;
}
