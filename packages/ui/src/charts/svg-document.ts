import { wrapText } from "./geometry/text.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
const PAINT = ["fill", "stroke"] as const;
const MARGIN = 24;

/**
 * A drawing of the page as a file of its own: colours are resolved, the family is named,
 * finding and measure stand above. Runs in the browser only.
 */
export function svgDocument(svg: SVGSVGElement, [title, subtitle]: readonly [string, string]): string {
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
  const page = getComputedStyle(svg);
  const { width, height } = svg.viewBox.baseVal;
  // bold, and perhaps in another family where the file is opened: room to spare
  const titleLines = wrapText(title, width * 0.8, 16, 5);
  const subtitleLines = wrapText(subtitle, width, 12, 3);
  const head = titleLines.length * 21 + subtitleLines.length * 16 + 16;
  const text = (lines: string[], y: number, step: number, attributes: Record<string, string>) => {
    lines.forEach((line, index) => {
      const element = document.createElementNS(NAMESPACE, "text");
      for (const [name, value] of Object.entries({ ...attributes, x: "0", y: String(y + index * step) })) {
        element.setAttribute(name, value);
      }
      element.textContent = line;
      copy.append(element);
    });
  };
  text(titleLines, -head + 4, 21, {
    "font-family": "Source Serif 4, Georgia, serif",
    "font-size": "16",
    "font-weight": "600",
    fill: page.color,
  });
  text(subtitleLines, -head + titleLines.length * 21 + 2, 16, { "font-size": "12", fill: page.color });
  const ground = document.createElementNS(NAMESPACE, "rect");
  const box = [-MARGIN, -head - MARGIN, width + MARGIN * 2, height + head + MARGIN * 2];
  ["x", "y", "width", "height"].forEach((name, index) => {
    ground.setAttribute(name, String(box[index]));
  });
  ground.setAttribute("fill", getComputedStyle(svg.closest("[data-chart]") ?? svg).backgroundColor);
  copy.prepend(ground);
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", String(box[2]));
  copy.setAttribute("height", String(box[3]));
  copy.setAttribute("font-family", "Inter, Arial, sans-serif");
  copy.setAttribute("color", page.color);
  copy.removeAttribute("class");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}
