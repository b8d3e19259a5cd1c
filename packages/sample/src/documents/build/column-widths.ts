/** Text width of the body in points: A4 less the margins of the house style. */
const PAGE_WIDTH = 408;
const SPACE_OF_CELL = { plain: 10, small: 6 };

const em = (character: string): number => {
  if (/[ .,:;'’·|ilj!()\u00a0\u202f]/.test(character)) return 0.3;
  if (/[A-ZÀ-Ý0-9$€¥%×−]/.test(character)) return 0.66;
  return /[mwMW]/.test(character) ? 0.88 : 0.56;
};
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + em(character) * size, 0);

/** The longest piece that cannot be broken. */
const longestPiece = (text: string, size: number): number =>
  Math.max(0, ...text.split(/[ \n]|(?<=[-/–·])/).map((piece) => widthOf(piece, size)));

const STEP = 4;

/** How much a column of this width makes its rows grow: the fourth power stands for the tallest cell of a row. */
const crowding = (cells: number[], width: number): number =>
  cells.reduce((sum, cell) => sum + Math.max(1, cell / width) ** 4, 0);

/**
 * Widths of a table's columns in points: none below its longest unbreakable piece, the rest given step by step to the
 * column whose rows shrink most, so that the table becomes short.
 */
export function columnWidths(columns: string[][], options: { small: boolean; stretch: number }): number[] {
  const size = options.small ? 7 : 8;
  const space = options.small ? SPACE_OF_CELL.small : SPACE_OF_CELL.plain;
  const cells = columns.map((column) => column.map((cell) => widthOf(cell, size)));
  const widths = columns.map((column) => Math.max(...column.map((cell) => longestPiece(cell, size))));
  const total = widths.reduce((sum, width) => sum + width + space, 0);
  if (total >= PAGE_WIDTH) return widths.map((width) => ((width + space) / total) * PAGE_WIDTH);
  let room = PAGE_WIDTH - total;
  for (; room >= STEP; room -= STEP) {
    const gains = widths.map((width, index) => {
      const column = cells[index] ?? [];
      return crowding(column, width) - crowding(column, width + STEP);
    });
    const best = gains.reduce((found, gain, index) => (gain > (gains[found] ?? 0) + 1e-9 ? index : found), 0);
    // once every cell stands on one line the rest goes to the column that may stretch
    if ((gains[best] ?? 0) <= 1e-9) break;
    widths[best] = (widths[best] ?? 0) + STEP;
  }
  return widths.map((width, index) => width + space + (index === options.stretch ? room : 0));
}
