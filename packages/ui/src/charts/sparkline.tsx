import { linePath, type Point } from "./geometry/path.ts";
import { finite, linear, round } from "./geometry/scale.ts";
import { colour, type Tone } from "./tones.ts";

type Props = { label: string; points: readonly Point[]; tone?: Tone | undefined; width?: number; height?: number };

/** The shape of a series beside its number; the number itself stands next to it. */
export function Sparkline({ label, points, tone = "accent", width = 96, height = 24 }: Props) {
  const x = linear(
    points.map((point) => point.x),
    { range: [2, width - 4], nice: false },
  );
  const y = linear(
    points.map((point) => point.y),
    { range: [height - 4, 4], nice: false },
  );
  const last = points.findLast((point) => finite(point.y));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="inline-block align-middle"
    >
      <path d={linePath(points, x, y)} fill="none" stroke={colour(tone)} strokeWidth={1.5} strokeLinejoin="round" />
      {last ? <circle cx={round(x(last.x))} cy={round(y(last.y ?? 0))} r={2.5} fill={colour(tone)} /> : null}
    </svg>
  );
}
