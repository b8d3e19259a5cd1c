import { XyChart, type XyProps } from "./xy-chart.tsx";

export type LineChartProps = Omit<XyProps, "bands">;

/** Up to four lines, each named at its end; the first is the accent, the rest grey. More than four get a legend. */
export function LineChart(props: LineChartProps) {
  return <XyChart {...props} />;
}
