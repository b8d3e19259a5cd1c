import type { FileHandle } from "../files.ts";
import type { PortableNode, PortablePicture } from "../format/index.ts";
import { Picture } from "../format/parts.ts";
import { DOCUMENT_KINDS, PICTURE_KINDS, RoomRow } from "../format/room.ts";
import { FILES } from "../layout.ts";
import { extensionOf, oneSpelling, pathProblem } from "../paths.ts";
import type { At, Reading } from "./reading.ts";
import { type ReadSheets, readTable } from "./table.ts";

/** The room in the order of its index, each document with its files. */
export async function readRoom(reading: Reading, sheets: ReadSheets | undefined): Promise<PortableNode[]> {
  const rows = await readTable(
    reading,
    FILES.room,
    {
      text: ["key", "folder", "kind", "site"],
      byLanguage: ["title", "note", "file"],
      required: ["key", "kind", "title"],
    },
    RoomRow,
    sheets,
  );
  return rows.flatMap((row) => {
    const { file, ...node } = row;
    const at = reading.origins.get(row)!;
    const files = Object.entries(file ?? {}).flatMap(([tag, name]) => {
      const handle = handleIn(reading, "room/", name, { ...at, path: [...at.path, `file.${tag}`] }, DOCUMENT_KINDS);
      return handle ? [[tag, handle] as const] : [];
    });
    // a document all of whose files have been refused has been told already
    if (file && files.length === 0) return [];
    const made: PortableNode = { ...node, files: file ? Object.fromEntries(files) : null };
    reading.origins.set(made, at);
    return [made];
  });
}

export async function readPictures(reading: Reading): Promise<PortablePicture[]> {
  const entries = await reading.list(FILES.pictures, Picture);
  return entries.flatMap((entry) => {
    const at = reading.origins.get(entry)!;
    const file = handleIn(reading, "pictures/", entry.file, { ...at, path: [...at.path, "file"] }, PICTURE_KINDS);
    if (!file) return [];
    const made = { ...entry, file };
    reading.origins.set(made, at);
    return [made];
  });
}

/** The file an index names, below a folder of its own and nowhere else. */
function handleIn(reading: Reading, folder: string, name: string, at: At, kinds: readonly string[]): FileHandle | null {
  const path = oneSpelling(`${folder}${name}`);
  const refused = pathProblem(path);
  if (refused) {
    reading.report(at, refused.code, refused.values);
    return null;
  }
  const extension = extensionOf(path);
  if (!kinds.includes(extension)) {
    reading.used.add(path);
    reading.report(at, "fileKindRefused", { extension: extension || "–", known: kinds.join(", ") });
    return null;
  }
  if (reading.has(path)) return reading.handle(path);
  // a file refused for its size or its kind has been told already
  if (reading.refused.has(path)) return null;
  const near = reading.guess(path, folder);
  if (near === null) reading.report(at, "indexFileMissing", { path });
  else reading.report(at, "indexFileMissingNear", { path, near: near.slice(folder.length) });
  return null;
}
