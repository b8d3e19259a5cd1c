import type { FigureStatus } from "@fabroom/contracts";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { linear, round } from "./geometry/scale.ts";
import { stack } from "./geometry/stack.ts";
import { textWidth } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { MUTED, type Tone } from "./tones.ts";

export type FundingPart = {
  id: string;
  label: string;
  value: number;
  text: string;
  tone: Tone;
  status?: FigureStatus | undefined;
};
export type FundingSide = { id: string; label: string; text: string; parts: readonly FundingPart[] };

export type SourcesUsesProps = { label: string; sources: FundingSide; uses: FundingSide; wide?: boolean | undefined };

const BAR = 30;
const ROW = 20;

/** Two bars of one length: where the money comes from and where it goes, with a line for every part. */
export function SourcesUses({ label, sources, uses, wide }: SourcesUsesProps) {
  const height = (size: ChartSize) =>
    size.name === "narrow" ? side(sources) + side(uses) + 16 : Math.max(side(sources), side(uses));
  return (
    <Canvas label={label} wide={wide} height={height}>
      {(size) => {
        const narrow = size.name === "narrow";
        const width = narrow ? size.width : (size.width - 40) / 2;
        const total = Math.max(
          ...[sources, uses].map((one) => one.parts.reduce((sum, part) => sum + Math.max(part.value, 0), 0)),
        );
        return (
          <>
            <StatusPatterns id={size.id} tones={[...sources.parts, ...uses.parts].map((part) => part.tone)} />
            <Side id={size.id} side={sources} x={0} y={0} width={width} total={total} />
            <Side
              id={size.id}
              side={uses}
              x={narrow ? 0 : width + 40}
              y={narrow ? side(sources) + 16 : 0}
              width={width}
              total={total}
            />
          </>
        );
      }}
    </Canvas>
  );
}

const side = (one: FundingSide) => 24 + BAR + 14 + one.parts.length * ROW + 4;

function Side({
  id,
  side: one,
  x,
  y,
  width,
  total,
}: {
  id: string;
  side: FundingSide;
  x: number;
  y: number;
  width: number;
  total: number;
}) {
  const scale = linear([0, total], { range: [x, x + width], zero: true, nice: false });
  const parts = stack(one.parts.map((part) => ({ ...part, value: Math.max(part.value, 0) })));
  return (
    <g>
      <SvgText x={x} y={y + 12} lines={one.label} strong />
      <SvgText x={x + width} y={y + 12} anchor="end" lines={one.text} strong />
      {parts.map((part) => (
        <StatusRect
          key={part.id}
          id={id}
          x={scale(part.from)}
          y={y + 24}
          width={round(Math.max(scale(part.to) - scale(part.from) - 1.5, 0.5))}
          height={BAR}
          tone={part.tone}
          status={part.status}
          title={`${part.label}: ${part.text}`}
        />
      ))}
      {parts.map((part, index) => {
        const row = y + 24 + BAR + 14 + index * ROW;
        const fits = textWidth(part.label) + textWidth(part.text) + 34 <= width;
        return (
          <g key={part.id}>
            <StatusRect id={id} x={x} y={row} width={12} height={12} tone={part.tone} status={part.status} />
            <SvgText x={x + 20} y={row + 10} lines={part.label} fill={MUTED} />
            <SvgText x={x + width} y={row + 10} anchor="end" lines={part.text} halo={!fits} />
          </g>
        );
      })}
    </g>
  );
}
