/** What engine 1.0 did where a case now names a method: books and tax buildings were straight lines. */
const EARLIER = {
  bookToolMethod: "straightLine",
  bookToolTable: [],
  bookBuildingMethod: "straightLine",
  bookBuildingTable: [],
  taxBuildingMethod: "straightLine",
  taxBuildingTable: [],
};

/**
 * A case saved by engine 1.0 in today's form, with the same figures; any other input as it is. Never changes the
 * caller's object.
 */
export function completed(input: unknown): unknown {
  if (typeof input !== "object" || input === null || !("depreciation" in input)) return input;
  const { depreciation } = input;
  if (typeof depreciation !== "object" || depreciation === null || Array.isArray(depreciation)) return input;
  return { ...input, depreciation: { ...EARLIER, ...depreciation } };
}
