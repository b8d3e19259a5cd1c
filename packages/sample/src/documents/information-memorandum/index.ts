import { bind } from "../blocks/cover.ts";
import { importantNotice } from "../blocks/notice.ts";
import { Book, type TypstSource } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { annexes } from "./annexes.ts";
import { construction } from "./construction.ts";
import { downside, risks } from "./downside.ts";
import { governance, timetable } from "./governance.ts";
import { market } from "./market.ts";
import { financing, returns, sourcesAndUses, support } from "./money.ts";
import { partners } from "./partners.ts";
import { product } from "./product.ts";
import { sitesChapter } from "./sites.ts";
import { summary } from "./summary.ts";
import { technology } from "./technology.ts";

/** The information memorandum: the whole raise in one document, its downside and risks at the size of its merits. */
export function informationMemorandum(c: Context): TypstSource {
  const b = new Book(c.language);
  importantNotice(b, c);
  summary(b, c);
  market(b, c);
  product(b, c);
  sitesChapter(b, c);
  partners(b, c);
  technology(b, c);
  construction(b, c);
  support(b, c);
  sourcesAndUses(b, c);
  returns(b, c);
  financing(b, c);
  downside(b, c);
  risks(b, c);
  governance(b, c);
  timetable(b, c);
  annexes(b, c);
  return bind(b, c, { en: "Information memorandum", fr: "Mémorandum d'information" }, c.raise.name);
}
