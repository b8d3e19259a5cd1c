/** How many letters apart two words are: added, left out, changed, or two neighbours exchanged. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The one of `known` that was most likely meant, or null. Long words are not compared with thousands of others. */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 80) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(word.length / 3)) + 1;
  let looked = 0;
  for (const each of known) {
    if (++looked > 2000) break;
    if (Math.abs(each.length - word.length) >= least) continue;
    const apart = distance(wanted, each.toLowerCase());
    if (apart < least) {
      least = apart;
      best = each;
    }
  }
  return best;
}
