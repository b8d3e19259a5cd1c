import { wrapText } from "./geometry/text.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const PAINT = ["fill", "stroke"] as const;
const MARGIN = 24;
/** Between two drawings of one figure, with the name of the lower one. */
const GAP = 44;

type Words = {
  /** Finding and measure, above. */
  heading: readonly [string, string];
  /** Note and source, below. */
  foot: readonly string[];
};

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The drawing as it is seen: colours resolved, what the page hides left out. */
function seen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  const unseen: Element[] = [];
  copy.querySelectorAll("*").forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    // names for another width, rings for the pointer: what the page does not show, the file must not
    if (style.display === "none" || style.opacity === "0") unseen.push(element);
    element.removeAttribute("class");
    for (const name of PAINT) {
      if (element.getAttribute(name)?.startsWith("var(")) element.setAttribute(name, style[name]);
    }
  });
  for (const element of unseen) element.remove();
  copy.removeAttribute("class");
  return copy;
}

/**
 * The drawings of one figure as a file of its own: colours are resolved, the family is named,
 * finding and measure stand above, note and source below. Runs in the browser only.
 */
export function svgDocument(
  [svg, ...others]: readonly [SVGSVGElement, ...SVGSVGElement[]],
  { heading: [title, subtitle], foot }: Words,
): string {
  const copy = seen(svg);
  const page = getComputedStyle(svg);
  const { width, height } = svg.viewBox.baseVal;
  const write = (lines: readonly string[], y: number, step: number, attributes: Record<string, string>) => {
    lines.forEach((line, index) => {
      const element = make("text", { fill: page.color, ...attributes, x: 0, y: y + index * step });
      element.textContent = line;
      copy.append(element);
    });
  };
  const name = (drawing: SVGSVGElement, y: number) =>
    write([drawing.getAttribute("aria-label") ?? ""], y, 0, { "font-size": "12", "font-weight": "600" });

  // bold, and perhaps in another family where the file is opened: room to spare
  const titleLines = wrapText(title, width * 0.8, 16, 5);
  const subtitleLines = wrapText(subtitle, width, 12, 3);
  const head = titleLines.length * 21 + subtitleLines.length * 16 + 16 + (others.length ? 24 : 0);
  write(titleLines, -head + 4, 21, {
    "font-family": "Source Serif 4, Georgia, serif",
    "font-size": "16",
    "font-weight": "600",
  });
  write(subtitleLines, -head + titleLines.length * 21 + 2, 16, { "font-size": "12" });

  let bottom = height;
  if (others.length) name(svg, -12);
  for (const other of others) {
    name(other, bottom + GAP - 12);
    const box = other.viewBox.baseVal;
    const inner = seen(other);
    for (const [key, value] of Object.entries({ y: bottom + GAP, width: box.width, height: box.height }))
      inner.setAttribute(key, String(value));
    inner.setAttribute("overflow", "visible");
    copy.append(inner);
    bottom += GAP + box.height;
  }
  const footLines = foot.flatMap((line) => wrapText(line, width * 0.92, 12, 6));
  write(footLines, bottom + 28, 16, { "font-size": "12", "fill-opacity": "0.72" });
  if (footLines.length) bottom += 20 + footLines.length * 16;

  const box = [-MARGIN, -head - MARGIN, width + MARGIN * 2, bottom + head + MARGIN * 2] as const;
  const fill = getComputedStyle(svg.closest("[data-chart]") ?? svg).backgroundColor;
  copy.prepend(make("rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill }));
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", String(box[2]));
  copy.setAttribute("height", String(box[3]));
  copy.setAttribute("font-family", "Inter, Arial, sans-serif");
  copy.setAttribute("color", page.color);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}
