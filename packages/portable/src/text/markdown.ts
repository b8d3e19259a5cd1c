import { type Parsed, type Path, spot } from "./spot.ts";
import { parseYaml, writeYaml } from "./yaml.ts";

/** The name under which the text below the front matter is found. */
export const BODY = "body";

/** Reads Markdown with front matter: its fields, and what follows as `body` (left out where there is nothing). */
export function parseMarkdown(text: string): Parsed {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (lines[0] !== "---") return { ok: false, spots: [spot("frontMatterMissing", 1)] };
  const end = lines.indexOf("---", 1);
  if (end === -1) return { ok: false, spots: [spot("frontMatterOpen", 1)] };
  const head = parseYaml(lines.slice(1, end).join("\n"), 2);
  if (!head.ok) return head;
  const rest = lines.slice(end + 1);
  const first = rest.findIndex((line) => line.trim() !== "");
  const body = rest.join("\n").trim();
  const fields = head.value ?? {};
  const value =
    typeof fields === "object" && !Array.isArray(fields)
      ? { ...fields, ...(body === "" ? {} : { [BODY]: body }) }
      : fields;
  const bodyLine = end + 2 + Math.max(first, 0);
  return {
    ok: true,
    value,
    lineOf: (path: Path, offset = 0) => (path[0] === BODY ? bodyLine + offset : head.lineOf(path, offset)),
  };
}

export function writeMarkdown(head: object, body: string): string {
  const fields = Object.keys(head).length ? writeYaml(head) : "";
  return `---\n${fields}---\n${body === "" ? "" : `\n${body}\n`}`;
}
