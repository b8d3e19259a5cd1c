import type { FigureStatus } from "@fabroom/contracts";
import { useId } from "react";
import { round } from "../charts/geometry/scale.ts";
import { StatusPatterns, statusFill } from "../charts/status-fill.tsx";
import { colour, GROUND, INK, MUTED } from "../charts/tones.ts";
import { type LabelPlace, labelPlaces } from "./label-places.ts";
import { landPath, MAP_HEIGHT, MAP_WIDTH, project } from "./land.ts";

export type MapSite = {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  /** Sizes the dot by area; any unit, the same for all. */
  capacity: number;
  /** "50,000 wafers a month", ready. */
  capacityText: string;
  href: string;
  status?: FigureStatus | undefined;
};

/** A project of somebody else, shown for comparison: a small square with a code, never a dot. */
export type MapMark = { id: string; code: string; name: string; latitude: number; longitude: number; href: string };

const LARGEST = 17;
const SMALLEST = 5;
const NAME = 13;
/** On a phone the drawing is a third of its size: numbers and dots grow. */
const NUMBER = 38;
const PHONE = 1.7;
const SQUARE = 5;
const CODE = 11;

type Props = { label: string; sites: readonly MapSite[]; marks?: readonly MapMark[] | undefined };

/**
 * The network on a silhouette of the land, without borders: a dot a site, its area in proportion to capacity.
 * Each dot is a link; on a phone the dots carry numbers and the names stand in a list below. Marks of other projects
 * differ in shape, colour and lettering, so that nobody takes one for the other.
 */
export function SitesMap({ label, sites, marks = [] }: Props) {
  const id = useId();
  const most = Math.max(1, ...sites.map((site) => site.capacity));
  const dots = sites
    .flatMap((site) => {
      const spot = project(site.longitude, site.latitude);
      const r = Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(site.capacity, 0) / most));
      return spot ? [{ site, x: round(spot[0]), y: round(spot[1]), r: round(r), label: site.name }] : [];
    })
    // the smaller dot lies above the larger one
    .sort((a, b) => b.r - a.r);
  const squares = marks.flatMap((mark) => {
    const spot = project(mark.longitude, mark.latitude);
    return spot ? [{ mark, x: round(spot[0]), y: round(spot[1]), r: SQUARE + 2, label: mark.code }] : [];
  });
  // names come first: a code gives way to them
  const places = labelPlaces([...dots, ...squares], MAP_WIDTH, MAP_HEIGHT, NAME);
  const numbers = labelPlaces(
    dots.map((dot, index) => ({ ...dot, r: dot.r * PHONE, label: String(index + 1) })),
    MAP_WIDTH,
    MAP_HEIGHT,
    NUMBER,
  );
  return (
    <div className="@container">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset */}
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        className="h-auto w-full font-sans"
        fontSize={NAME}
      >
        <StatusPatterns id={id} tones={["accent"]} />
        <path d={landPath()} fill="var(--color-line)" />
        {dots.map((dot, index) => (
          <a
            key={dot.site.id}
            href={dot.site.href}
            // holds both texts drawn beside the dot: its number on a phone, its name elsewhere
            aria-label={`${index + 1}. ${dot.site.name}, ${dot.site.capacityText}`}
            className="group outline-none"
          >
            <title>{`${dot.site.name}: ${dot.site.capacityText}`}</title>
            <g transform={`translate(${dot.x},${dot.y})`}>
              <g className="@max-2xl:scale-[1.7]">
                <Dot r={dot.r} fill={statusFill(id, "accent", dot.site.status)} />
              </g>
            </g>
            <Name place={places[index]!} text={dot.site.name} className="hidden @2xl:block" />
            <Name place={numbers[index]!} text={String(index + 1)} size={NUMBER} className="@2xl:hidden" />
          </a>
        ))}
        {/* above the dots: a project often stands where a site was imagined */}
        {squares.map((square, index) => (
          <a
            key={square.mark.id}
            href={square.mark.href}
            aria-label={`${square.mark.code}: ${square.mark.name}`}
            className="group outline-none"
          >
            <title>{`${square.mark.code}: ${square.mark.name}`}</title>
            <Square x={square.x} y={square.y} />
            <Name
              place={places[dots.length + index]!}
              text={square.mark.code}
              size={CODE}
              fill={MUTED}
              className="hidden @2xl:block"
            />
          </a>
        ))}
      </svg>
      <ol aria-hidden="true" className="mt-3 grid grid-cols-1 gap-x-6 text-sm @md:grid-cols-2 @2xl:hidden">
        {dots.map((dot, index) => (
          <li key={dot.site.id}>
            <a href={dot.site.href} tabIndex={-1} className="flex min-h-8 items-baseline gap-2">
              <span className="w-5 shrink-0 font-semibold">{index + 1}</span>
              <span className="min-w-0 flex-1 text-accent">{dot.site.name}</span>
              <span className="text-xs text-muted">{dot.site.capacityText}</span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Dot({ r, fill }: { r: number; fill: string }) {
  const ring = "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100";
  return (
    <>
      <circle r={Math.max(r, 14)} fill="transparent" />
      <circle r={r + 4} fill="none" stroke={colour("accent")} strokeWidth={2} className={ring} />
      <circle r={r + 1.5} fill={GROUND} />
      <circle r={r} fill={fill} stroke={colour("accent")} strokeWidth={1.5} />
    </>
  );
}

function Square({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x},${y})`}>
      <circle r={12} fill="transparent" />
      <rect
        x={-SQUARE - 4}
        y={-SQUARE - 4}
        width={SQUARE * 2 + 8}
        height={SQUARE * 2 + 8}
        fill="none"
        stroke={MUTED}
        strokeWidth={2}
        className="opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
      />
      <rect
        x={-SQUARE}
        y={-SQUARE}
        width={SQUARE * 2}
        height={SQUARE * 2}
        fill={GROUND}
        stroke={MUTED}
        strokeWidth={2}
      />
    </g>
  );
}

type NameProps = { place: LabelPlace; text: string; size?: number; fill?: string; className: string };

function Name({ place, text, size = NAME, fill = INK, className }: NameProps) {
  return (
    <text
      x={round(place.x)}
      y={round(place.y)}
      textAnchor={place.anchor}
      fontSize={size}
      fontWeight={600}
      fill={fill}
      stroke={GROUND}
      strokeWidth={size / 3}
      strokeLinejoin="round"
      paintOrder="stroke"
      className={className}
    >
      {text}
    </text>
  );
}
