import { type Assumptions, placeDies } from "@fabroom/finance";
import { encodeColumn } from "../grid/columns.ts";
import { type Beside, heading, type Item, note, type Page, type Range, scalar, t } from "../grid/model.ts";

/** Steps of the offsets tried along each axis, from a saw street on the centre to a die on the centre; the last is the engine's. */
const STEPS = 48;
const OWN = STEPS + 1;
const offsets = Array.from({ length: OWN + 1 }, (_, j) => j);
const offsetOf = (j: number): number => j / (2 * STEPS);
const columnOf = (j: number): string => encodeColumn(4 + j);
/** Columns of the whole dies in a half chord, beside those of the half chords. */
const wholeOf = (j: number): string => encodeColumn(4 + offsets.length + j);

/** Rows of dies listed either side of the centre, with room for a smaller die. */
export function rowsListed(a: Assumptions): number {
  const radius = a.die.diameterMm / 2 - a.die.edgeExclusionMm;
  return Math.min(300, Math.ceil((1.5 * radius) / Math.sqrt(a.die.areaMm2)) + 5);
}

/** Gross dies where the case counts whole dies inside the circle: the largest of these ranges. */
export const exactDies = (): string => `MAX(${offsets.map((j) => `{die.counts.${j}}`).join(",")})`;

/**
 * The exact count: for every vertical offset the half chord u of each row of dies, in dies, and its whole part k. A row
 * moved sideways by x holds floor(u - x) + floor(u + x) = 2k - (x > u - k) + (x >= 1 - (u - k)) dies, if any. For every
 * pair of offsets the rows are added up; the best pair counts. Squares of the die's area, as in the engine. The best offset
 * of all may lie between those of the grid: the one that the engine found for the case as exported stands beside them.
 */
export function exactDiesPage(a: Assumptions): Page {
  const most = rowsListed(a);
  const best = placeDies({ ...a.die, dieAreaMm2: a.die.areaMm2 });
  const numbers = Array.from({ length: 2 * most + 1 }, (_, k) => k - most);
  const rowKey = (r: number) => `die.row.${r + most}`;
  const offsetKey = (i: number) => `die.offset.${i}`;
  const chord = (r: number, j: number): Beside => {
    const offset = j === OWN ? "{die.best.y}" : `${j}/${2 * STEPS}`;
    const bottom = `({${rowKey(r)}:C}+${offset})*{die.side}`;
    const reach = `(ABS(${bottom}+{die.side}/2)+{die.side}/2)`;
    return {
      formula: `IF(${reach}<={die.radius}*1.000000001,(SQRT(MAX(0,{die.radius}^2-${reach}^2))+0.000000001*{die.radius})/{die.side},-1)`,
      format: "0.00",
    };
  };
  const whole = (r: number, j: number): Beside => ({ formula: `INT({${rowKey(r)}:${columnOf(j)}})`, format: "0" });
  const filled = (i: number, j: number): Beside => {
    const x = `{${offsetKey(i)}:C}`;
    const rest = `({die.chords.${j}}-{die.wholes.${j}})`;
    const row = `(2*{die.wholes.${j}}-(${x}>${rest})+(${x}>=1-${rest}))`;
    return { formula: `SUMPRODUCT((${row}>0)*${row})`, format: "0" };
  };
  const head = offsets.map(
    (j): Beside => ({ value: j === OWN ? best.offsetY : offsetOf(j), style: "header", format: "0.000" }),
  );
  const solved = (axis: "x" | "y", en: string, fr: string, value: number): Item => ({
    kind: "scalar",
    key: `die.best.${axis}`,
    label: t(en, fr),
    unit: "ratio",
    value,
    style: "input",
    format: "0.000000",
  });
  return {
    key: "dies",
    title: t("Exact count of dies", "Comptage exact des puces"),
    across: "nothing",
    widths: [46, 12, 12, ...offsets.map(() => 8), ...offsets.map(() => 8)],
    items: [
      scalar("die.side", t("Side of the die", "Côté de la puce"), "mm", "SQRT(in_die_areaMm2)"),
      scalar("die.radius", t("Usable radius", "Rayon utile"), "mm", "{usableDiameter}/2"),
      solved("x", "Horizontal offset found by the engine", "Décalage horizontal trouvé par le moteur", best.offsetX),
      solved("y", "Vertical offset found by the engine", "Décalage vertical trouvé par le moteur", best.offsetY),
      note(
        "Offsets in sides of the die. After another die is typed in, the largest count over the offsets below may be a die or two short of the engine's.",
        "Décalages en côtés de puce. Si l'on saisit une autre puce, le plus grand nombre obtenu ci-dessous peut être inférieur d'une puce ou deux à celui du moteur.",
      ),
      heading(
        "Half chord of each row in dies, by vertical offset, and its whole part",
        "Demi-corde de chaque rangée en puces, par décalage vertical, et sa partie entière",
      ),
      { kind: "cells", cells: [null, null, null, ...head, ...head] },
      ...numbers.map(
        (r): Item => ({
          kind: "scalar",
          key: rowKey(r),
          label: t("Row of dies", "Rangée de puces"),
          value: r,
          format: "0",
          beside: [...offsets.map((j) => chord(r, j)), ...offsets.map((j) => whole(r, j))],
        }),
      ),
      heading("Dies that fit, by both offsets", "Puces complètes, par les deux décalages"),
      note("The largest count is taken.", "Le plus grand nombre est retenu."),
      ...offsets.map(
        (i): Item => ({
          kind: "scalar",
          key: offsetKey(i),
          label: t("Horizontal offset", "Décalage horizontal"),
          ...(i === OWN ? { formula: "{die.best.x}" } : { value: offsetOf(i) }),
          format: "0.000",
          beside: offsets.map((j) => filled(i, j)),
        }),
      ),
    ],
    ranges: offsets.flatMap((j): Range[] => [
      { key: `die.chords.${j}`, first: rowKey(-most), last: rowKey(most), column: columnOf(j) },
      { key: `die.wholes.${j}`, first: rowKey(-most), last: rowKey(most), column: wholeOf(j) },
      { key: `die.counts.${j}`, first: offsetKey(0), last: offsetKey(OWN), column: columnOf(j) },
    ]),
  };
}
