/** What a folder may hold. A file beyond its budget is refused by its name and size, before a byte of it is read. */
export const BUDGETS = {
  /** Files in all, of any kind. */
  files: 60_000,
  /** Bytes of one document or picture: what the room takes as an upload. */
  fileBytes: 100_000_000,
  /** Bytes of all documents and pictures together. */
  totalBytes: 50_000_000_000,
  /** Bytes of one YAML, JSON or Markdown file, and of one CSV or XLSX table. */
  textBytes: 4_000_000,
  tableBytes: 20_000_000,
  /** Characters of one line: a paragraph of the longest text a chapter may have fits. */
  line: 40_000,
  /** Folders in each other. */
  depth: 12,
  /** Characters of a path, and bytes of one of its names (what file systems take). */
  path: 400,
  name: 240,
  /** Lists and fields in each other, and values in all, in one file. */
  levels: 24,
  values: 200_000,
} as const;

export const MEGABYTE = 1_000_000;
