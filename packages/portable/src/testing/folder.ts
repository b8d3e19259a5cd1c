import type { PortableRaise } from "../format/index.ts";
import { MemoryFolder } from "../memory.ts";
import { writeRaise } from "../write/write-raise.ts";
import { exampleRaise } from "./example.ts";

/** A raise without the ways to its bytes, which are functions. */
export const plain = (raise: PortableRaise): unknown =>
  JSON.parse(JSON.stringify(raise, (_, value) => (typeof value === "function" ? undefined : value)));

export async function folderOf(raise: PortableRaise): Promise<MemoryFolder> {
  const folder = new MemoryFolder();
  await writeRaise(raise, folder);
  return folder;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The example's folder, to be edited as a person would edit it. */
export class EditedFolder extends MemoryFolder {
  static async example(): Promise<EditedFolder> {
    const folder = new EditedFolder();
    await writeRaise(await exampleRaise(), folder);
    return folder;
  }

  text(path: string): string {
    return decoder.decode(this.files.get(path));
  }

  put(path: string, text: string): this {
    this.files.set(path, encoder.encode(text));
    return this;
  }

  /** Puts one text in the place of another, which must be there. */
  swap(path: string, from: string, to: string): this {
    const text = this.text(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}:\n${text}`);
    return this.put(path, text.replace(from, to));
  }

  move(from: string, to: string): this {
    this.files.set(to, this.files.get(from)!);
    return this.remove(from);
  }

  remove(path: string): this {
    if (!this.files.delete(path)) throw new Error(`there is no ${path}`);
    return this;
  }
}
