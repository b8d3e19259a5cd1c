import { type Band, type Series, XyChart, type XyProps } from "./xy-chart.tsx";

export type FanChartProps = Omit<XyProps, "series" | "bands"> & {
  /** From the widest to the narrowest. */
  bands: readonly Band[];
  base: Series;
  /** Always drawn: the case that hurts. */
  downside: Series;
  upside?: Series | undefined;
};

/** Uncertainty as nested bands, the base thick, the downside always drawn. */
export function FanChart({ bands, base, downside, upside, ...rest }: FanChartProps) {
  const series: Series[] = [
    { tone: "accent", thick: true, ...base },
    { tone: "critical", thick: false, ...downside },
    ...(upside ? [{ tone: "context" as const, thick: false, ...upside }] : []),
  ];
  return <XyChart {...rest} series={series} bands={bands} />;
}
