const NARROW = /[ilj.,:;'’|!I ()\u00a0]/;
const WIDE = /[mwMW@%—…]/;

/** Width of a text in the interface font, estimated a little on the safe side: nothing is measured, so the server can draw. */
export function textWidth(text: string, size = 12): number {
  let em = 0;
  for (const character of text) {
    if (NARROW.test(character)) em += 0.31;
    else if (WIDE.test(character)) em += 0.88;
    else if (/[0-9+\u2212−$€£]/.test(character)) em += 0.64;
    else if (/[A-ZÀ-Þ]/.test(character)) em += 0.69;
    else if (character.codePointAt(0)! > 0x2e7f) em += 1;
    else em += 0.57;
  }
  return em * size;
}

/** Breaks a text at spaces into lines no wider than `width`; a single longer word keeps its line. */
export function wrapText(text: string, width: number, size = 12, maxLines = 3): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1]}\u2026`];
}
