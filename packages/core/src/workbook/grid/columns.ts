const known: string[] = [];

/** Letters of a column counted from 1: 1 is A, 27 is AA. */
export function encodeColumn(column: number): string {
  const found = known[column];
  if (found !== undefined) return found;
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  known[column] = letters;
  return letters;
}
