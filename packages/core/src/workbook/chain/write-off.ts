import { type Assumptions, DEPRECIATION_USES, macrs } from "@fabroom/finance";
import { lag, M } from "../grid/formulas.ts";
import { type Item, line, scalar, t } from "../grid/model.ts";

type Use = (typeof DEPRECIATION_USES)[number];

/** How one use is written off: by yearly shares, as the Inputs sheet holds them, or in a straight line if there are none. */
export type WriteOff = { use: Use; shares: readonly number[] };
export type WriteOffs = Readonly<Record<Use, WriteOff>>;

export function writeOffsOf({ depreciation: d }: Assumptions): WriteOffs {
  const shares = (use: Use): readonly number[] => {
    const method = d[`${use}Method`];
    if (method === "straightLine") return [];
    return method === "macrs" ? macrs(1, d[`${use}Years`]) : d[`${use}Table`];
  };
  return Object.fromEntries(DEPRECIATION_USES.map((use) => [use, { use, shares: shares(use) }])) as WriteOffs;
}

/** Depreciation of a period on cumulated cost, from the period after an addition. */
export const writeOff = ({ use, shares }: WriteOff, total: string): string =>
  shares.length > 0
    ? steps(shares)
        .map((y) => `{${use}.step_${y}}*{${total}.lag_${y}}`)
        .join("+")
    : straightLine(total, use);

/** A straight line over a life that may be fractional. */
const straightLine = (total: string, key: string): string =>
  `({${total}-1}-(1-{${key}.part})*${lag(total, `({${key}.whole}+1)`)}-{${key}.part}*${lag(total, `({${key}.whole}+2)`)})/{${key}.life}`;

/** What a method is made of: the life, or by how much each year's share differs from the last one's. */
export function methodItems({ use, shares }: WriteOff, en: string, fr: string): Item[] {
  if (shares.length === 0) return life(use, en, fr, `in_depreciation_${use}Years`);
  const share = (y: number) => (y < 0 || y >= shares.length ? "0" : `INDEX({depreciation.${use}Table},${y + 1})`);
  return steps(shares).map((y) =>
    scalar(
      `${use}.step_${y}`,
      t(
        `${en}, year ${y + 1}: change of the share, a period`,
        `${fr}, année ${y + 1} : variation de la part, par période`,
      ),
      "ratio",
      `(${share(y)}-${share(y - 1)})*${M}/12`,
    ),
  );
}

/** The cost that yearly shares apply to, as it stood so many years before; nothing for a straight line. */
export const stepItems = ({ shares }: WriteOff, total: string, en: string, fr: string): Item[] =>
  steps(shares).map((y) =>
    line(
      `${total}.lag_${y}`,
      t(`${en}, ${y} years before`, `${fr}, ${y} ans plus tôt`),
      "currencyM",
      lag(total, `(1+${y}*12/${M})`),
    ),
  );

/** A life in periods, in whole ones and the part of one left over. */
export function life(key: string, en: string, fr: string, years: string): Item[] {
  return [
    scalar(`${key}.life`, t(en, fr), "count", `${years}*(12/${M})`),
    scalar(`${key}.whole`, t(`${en}: whole periods`, `${fr} : périodes entières`), "count", `INT({${key}.life})`),
    scalar(`${key}.part`, t(`${en}: part of a period`, `${fr} : fraction`), "count", `{${key}.life}-{${key}.whole}`),
  ];
}

/** One step more than shares: after the last year nothing is written off. */
const steps = (shares: readonly number[]): number[] =>
  shares.length > 0 ? Array.from({ length: shares.length + 1 }, (_, y) => y) : [];
