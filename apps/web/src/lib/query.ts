/** What stands behind the question mark of a page's address, as the framework gives it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The same with one value a name, its first: an address written by hand may repeat any of them. */
export async function queryOf(searchParams: SearchParams): Promise<Record<string, string>> {
  const entries = Object.entries(await searchParams).flatMap(([name, value]) => {
    const [first] = [value].flat();
    return first === undefined ? [] : [[name, first] as const];
  });
  return Object.fromEntries(entries);
}
