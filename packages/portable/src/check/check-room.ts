import { documentsOf, figureAt } from "./check-terms.ts";
import type { Checking } from "./checking.ts";
import { derivedFigures } from "./references.ts";

/** The tree of the room, what the agreement and the questions name in it, and the sites its documents belong to. */
export function checkRoom(checking: Checking): void {
  const { raise, known, at, report, named } = checking;
  const there = new Set(raise.room.map(({ key }) => key));
  const nodes = known.nodes && new Set(known.nodes.keys());
  const before = new Map<string, "folder" | "document">();
  for (const node of raise.room) {
    const { key, kind, folder, files, site } = node;
    if (folder !== undefined && !before.has(folder)) {
      if (there.has(folder)) report(at(node, "folder"), "folderLater", { key: folder });
      else named(at(node, "folder"), nodes, folder, "folderUnknown");
    } else if (folder !== undefined && before.get(folder) === "document")
      report(at(node, "folder"), "folderIsDocument", { key: folder });
    before.set(key, kind);
    if (site !== undefined) named(at(node, "site"), known.sites, site, "siteUnknown");
    const count = Object.keys(files ?? {}).length;
    if (kind === "folder" && files) report(at(node), "folderWithFile");
    if (kind === "document" && count === 0) report(at(node), "documentWithoutFile");
    for (const [tag, file] of Object.entries(files ?? {}))
      if (!file.path.startsWith("room/")) report(at(node, `file.${tag}`), "pathOutside");
  }
  for (const picture of raise.pictures)
    if (!picture.file.path.startsWith("pictures/")) report(at(picture, "file"), "pathOutside");
  const documents = documentsOf(checking);
  for (const agreement of raise.agreements)
    named(at(agreement, "document"), documents, agreement.document, "documentUnknown");
  const figures = known.figures && new Set([...known.figures, ...derivedFigures(known.sites ?? [])]);
  for (const question of raise.questions) {
    const { about } = question;
    if (about?.site !== undefined) named(at(question, "about", "site"), known.sites, about.site, "siteUnknown");
    if (about?.document !== undefined)
      named(at(question, "about", "document"), documents, about.document, "documentUnknown");
    if (about?.figure !== undefined) figureAt(checking, figures, at(question, "about", "figure"), about.figure);
    const subjects = [about?.site, about?.document, about?.figure].filter((each) => each !== undefined);
    if (about && (subjects.length !== 1 || (about.document === undefined) !== (about.page === undefined)))
      report(at(question, "about"), "questionSubject");
  }
}
