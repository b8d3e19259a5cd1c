import { networkCapex } from "../blocks/capex.ts";
import { bind } from "../blocks/cover.ts";
import { bindingFigure, gapFigure } from "../blocks/market.ts";
import { fundingStackFigure, networkCashFigure, networkOutputFigure, siteTable } from "../blocks/network.ts";
import { importantNotice } from "../blocks/notice.ts";
import { networkProgramme } from "../blocks/programme.ts";
import { networkSourcesUses } from "../blocks/sources-uses.ts";
import { Book, type TypstSource } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

export function informationMemorandum(c: Context): TypstSource {
  const b = new Book(c.language);
  importantNotice(b, c);
  b.chapter({ en: "Network", fr: "Réseau" });
  siteTable(b, c);
  gapFigure(b, c);
  bindingFigure(b, c);
  networkOutputFigure(b, c);
  networkProgramme(b, c);
  networkCapex(b, c);
  fundingStackFigure(b, c);
  networkSourcesUses(b, c);
  networkCashFigure(b, c);
  b.chapter({ en: "Data behind the figures", fr: "Données des figures" });
  b.dataTables();
  return bind(b, c, { en: "Information memorandum", fr: "Mémorandum d'information" }, c.raise.name);
}
