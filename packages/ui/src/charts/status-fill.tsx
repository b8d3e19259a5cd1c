import type { FigureStatus } from "@fabroom/contracts";
import { colour, GROUND, type Tone } from "./tones.ts";

const patternId = (id: string, kind: "hatch" | "dots", tone: Tone) => `${id}-${kind}-${tone}`;

/** The patterns behind the statuses, once per drawing, for the tones it uses. */
export function StatusPatterns({ id, tones }: { id: string; tones: Iterable<Tone> }) {
  return (
    <defs>
      {[...new Set(tones)].map((tone) => (
        <g key={tone}>
          <pattern
            id={patternId(id, "hatch", tone)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill={GROUND} />
            <rect width="2" height="5" fill={colour(tone)} />
          </pattern>
          <pattern id={patternId(id, "dots", tone)} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill={GROUND} />
            <circle cx="2.5" cy="2.5" r="1.3" fill={colour(tone)} />
          </pattern>
        </g>
      ))}
    </defs>
  );
}

/** The fill of a mark by its status; patterns come from StatusPatterns with the same id. */
export function statusFill(id: string, tone: Tone, status: FigureStatus = "signed"): string {
  if (status === "signed") return colour(tone);
  if (status === "assumption") return GROUND;
  return `url(#${patternId(id, status === "letter_of_intent" ? "hatch" : "dots", tone)})`;
}

type Props = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
  /** Solid when absent. */
  status?: FigureStatus | undefined;
  title?: string | undefined;
};

/** A bar that says how firm it is: solid signed, hatched letter of intent, outline assumption, dotted published. */
export function StatusRect({ id, x, y, width, height, tone, status = "signed", title }: Props) {
  const solid = status === "signed";
  const inset = solid ? 0 : 0.75;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={Math.max(width - inset * 2, 0.5)}
      height={Math.max(height - inset * 2, 0.5)}
      fill={statusFill(id, tone, status)}
      {...(solid ? {} : { stroke: colour(tone), strokeWidth: 1.5 })}
    >
      {title ? <title>{title}</title> : null}
    </rect>
  );
}
