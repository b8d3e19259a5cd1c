/** Colours of the print palette: one accent, the rest told apart also without colour vision. */
export const INK = "#111a27";
export const MUTED = "#4c5663";
export const FAINT = "#646d78";
export const LINE = "#dbd9d3";
export const SUNKEN = "#f4f2ee";
export const NEUTRAL = "#c9cdd3";
export const SERIES = ["#17548f", "#824d31", "#29a295", "#4f2147", "#9c8d17"] as const;
export const ACCENT = SERIES[0];
export const CRITICAL = "#a92321";
export const CAUTION = "#8a5600";
export const seriesColour = (index: number): string => SERIES[index % SERIES.length] ?? ACCENT;

const xml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const short = (value: number) => String(Math.round(value * 100) / 100);

export type Attributes = Record<string, string | number | undefined>;

export function element(name: string, attributes: Attributes, content = ""): string {
  const set = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : xml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${set}/>` : `<${name}${set}>${content}</${name}>`;
}

export type TextStyle = {
  size?: number;
  weight?: 400 | 500 | 600;
  fill?: string;
  anchor?: "start" | "middle" | "end";
};

/** Text on its baseline, with typographic apostrophes. Sizes are units of a 680-wide drawing, printed at about two thirds. */
export function words(x: number, y: number, content: string, style: TextStyle = {}): string {
  return element(
    "text",
    {
      x,
      y,
      "font-family": "Inter",
      "font-size": style.size ?? 12,
      "font-weight": style.weight ?? 400,
      fill: style.fill ?? MUTED,
      "text-anchor": style.anchor ?? "start",
    },
    xml(content.replace(/(?<=\S)'/g, "\u2019")),
  );
}

/** Estimated width of a text in Inter. */
export const textWidth = (content: string, size = 12): number => content.length * size * 0.56;

/** Room for a column of labels at the left of a drawing. */
export const labelRoom = (labels: string[], most = 300): number =>
  Math.min(most, Math.max(60, ...labels.map((label) => textWidth(label))) + 12);

/** Room for the tick words at the left of a vertical axis. */
export const axisRoom = (ticks: string[]): number => Math.max(30, ...ticks.map((tick) => textWidth(tick))) + 14;

export const rect = (x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}) =>
  element("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, ...more });

export const line = (x1: number, y1: number, x2: number, y2: number, stroke = LINE, more: Attributes = {}) =>
  element("line", { x1, y1, x2, y2, stroke, "stroke-width": 1, ...more });

export const polyline = (points: [number, number][], stroke: string, more: Attributes = {}) =>
  element("polyline", {
    points: points.map(([x, y]) => `${short(x)},${short(y)}`).join(" "),
    fill: "none",
    stroke,
    "stroke-width": 2,
    "stroke-linejoin": "round",
    ...more,
  });

export const polygon = (points: [number, number][], fill: string, more: Attributes = {}) =>
  element("polygon", { points: points.map(([x, y]) => `${short(x)},${short(y)}`).join(" "), fill, ...more });

export const WIDTH = 680;

export function drawing(height: number, parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${short(height)}" viewBox="0 0 ${WIDTH} ${short(height)}">${parts.join("")}</svg>`;
}

/** A row of colour keys; returns the drawing and the height it took. */
export function legend(
  items: { label: string; colour: string; dash?: boolean }[],
  y = 14,
): { svg: string; bottom: number } {
  const parts: string[] = [];
  let x = 0;
  let row = y;
  for (const item of items) {
    const width = 18 + textWidth(item.label) + 18;
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      row += 18;
    }
    parts.push(
      item.dash
        ? line(x, row - 4, x + 13, row - 4, item.colour, { "stroke-width": 2, "stroke-dasharray": "4 3" })
        : rect(x, row - 10, 11, 11, item.colour),
      words(x + 18, row, item.label),
    );
    x += width;
  }
  return { svg: parts.join(""), bottom: row + 12 };
}
