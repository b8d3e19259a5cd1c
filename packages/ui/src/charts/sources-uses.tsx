import type { FigureStatus } from "@fabroom/contracts";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { linear, round } from "./geometry/scale.ts";
import { stack } from "./geometry/stack.ts";
import { textWidth, wrapText } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { LINE_HEIGHT, SvgText } from "./svg-text.tsx";
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
const GAP = 40;

const width = (size: ChartSize) => (size.name === "narrow" ? size.width : (size.width - GAP) / 2);

/** Two bars of one length: where the money comes from and where it goes, with a line for every part. */
export function SourcesUses({ label, sources, uses, wide }: SourcesUsesProps) {
  const height = (size: ChartSize) => {
    const [left, right] = [tall(sources, width(size)), tall(uses, width(size))];
    return size.name === "narrow" ? left + right + 16 : Math.max(left, right);
  };
  return (
    <Canvas label={label} wide={wide} height={height}>
      {(size) => {
        const narrow = size.name === "narrow";
        const total = Math.max(
          ...[sources, uses].map((one) => one.parts.reduce((sum, part) => sum + Math.max(part.value, 0), 0)),
        );
        const own = width(size);
        return (
          <>
            <StatusPatterns id={size.id} tones={[...sources.parts, ...uses.parts].map((part) => part.tone)} />
            <Side id={size.id} side={sources} x={0} y={0} width={own} total={total} />
            <Side
              id={size.id}
              side={uses}
              x={narrow ? 0 : own + GAP}
              y={narrow ? tall(sources, own) + 16 : 0}
              width={own}
              total={total}
            />
          </>
        );
      }}
    </Canvas>
  );
}

/** The list under a bar: a label that would meet its amount goes on over further lines. */
function rowsOf(one: FundingSide, room: number) {
  let y = 24 + BAR + 14;
  return one.parts.map((part) => {
    const lines = wrapText(part.label, room - textWidth(part.text) - 34);
    const row = { part, lines, y };
    y += ROW + (lines.length - 1) * LINE_HEIGHT;
    return row;
  });
}

const tall = (one: FundingSide, room: number): number => {
  const last = rowsOf(one, room).at(-1);
  return last ? last.y + ROW + (last.lines.length - 1) * LINE_HEIGHT + 4 : 24 + BAR;
};

type SideProps = { id: string; side: FundingSide; x: number; y: number; width: number; total: number };

function Side({ id, side, x, y, width: own, total }: SideProps) {
  const scale = linear([0, total], { range: [x, x + own], zero: true, nice: false });
  const parts = stack(side.parts.map((part) => ({ ...part, value: Math.max(part.value, 0) })));
  return (
    <g>
      <SvgText x={x} y={y + 12} lines={side.label} strong />
      <SvgText x={x + own} y={y + 12} anchor="end" lines={side.text} strong />
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
      {rowsOf(side, own).map(({ part, lines, y: row }) => (
        <g key={part.id}>
          <StatusRect id={id} x={x} y={y + row} width={12} height={12} tone={part.tone} status={part.status} />
          <SvgText x={x + 20} y={y + row + 10} lines={lines} fill={MUTED} />
          <SvgText x={x + own} y={y + row + 10} anchor="end" lines={part.text} />
        </g>
      ))}
    </g>
  );
}
