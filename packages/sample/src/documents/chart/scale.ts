export type Scale = { at: (value: number) => number; ticks: number[]; low: number; high: number };

/** A linear scale over round limits (steps of 1, 2, 2.5 or 5 times a power of ten) that hold every value. */
export function linear(
  values: number[],
  from: number,
  to: number,
  options: { zero?: boolean; count?: number } = {},
): Scale {
  const finite = values.filter(Number.isFinite);
  let low = finite.length > 0 ? Math.min(...finite) : 0;
  let high = finite.length > 0 ? Math.max(...finite) : 1;
  if (options.zero !== false) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (low === high) high = low + 1;
  const rough = (high - low) / (options.count ?? 5);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power;
  low = Math.floor(low / step + 1e-9) * step;
  high = Math.ceil(high / step - 1e-9) * step;
  const ticks: number[] = [];
  for (let index = 0; index <= Math.round((high - low) / step); index++) ticks.push(low + index * step);
  return { at: (value) => from + ((value - low) / (high - low)) * (to - from), ticks, low, high };
}
