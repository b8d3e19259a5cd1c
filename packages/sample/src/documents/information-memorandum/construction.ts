import { networkCapex } from "../blocks/capex.ts";
import { delayFigure } from "../blocks/delay.ts";
import { networkProgramme } from "../blocks/programme.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";

/** Cost, programme, delay. */
export function construction(b: Book, c: Context): void {
  b.chapter({ en: "Cost and construction", fr: "Coût et construction" });
  pitch(b, c, "cost");
  networkCapex(b, c);
  b.section({ en: "Programme", fr: "Programme" });
  b.p({
    en: "The sites start one after another. Each date below is a month of the model that can be compared with the record in the construction programme, where durations, contracts and gates are set out in full.",
    fr: "Les sites démarrent l'un après l'autre. Chaque date ci-dessous est un mois du modèle, à comparer à l'expérience dans le programme de construction, où durées, contrats et jalons sont exposés en entier.",
  });
  networkProgramme(b, c);
  delayFigure(b, c);
}
