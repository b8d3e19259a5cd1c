import { learningFigure, rampFigure } from "../blocks/learning.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";

/** Yield, ramp and cycle time of the sites. */
export function technology(b: Book, c: Context): void {
  const { v } = c;
  b.chapter({ en: "Technology and ramp", fr: "Technologie et montée en cadence" });
  b.lead({
    en: "Two curves decide the first years of a site: how fast its line fills, and how fast its defects fall.",
    fr: "Deux courbes décident des premières années d'un site : la vitesse à laquelle la ligne se remplit, et celle à laquelle ses défauts diminuent.",
  });
  b.p(
    {
      en: "A module is qualified when a customer has accepted wafers from it. From then on starts rise along an S-curve to the utilisation of the case. A wafer started today comes out after its cycle time; everything in between is stock that somebody has paid for.",
      fr: "Une tranche est qualifiée lorsqu'un client en a accepté des plaquettes. Dès lors, les lancements suivent une courbe en S jusqu'à l'utilisation retenue. Une plaquette lancée aujourd'hui sort après son temps de cycle ; tout ce qui se trouve entre les deux est un stock que quelqu'un a payé.",
    },
    {
      en: "Die yield follows from defect density and die area. The cases use the negative binomial model unless the register says otherwise, start at a stated density and approach a mature one with a time constant. Of dies that fail, a stated share can be sold with units switched off; this matters for large accelerators and for little else.",
      fr: "Le rendement découle de la densité de défauts et de la surface de la puce. Sauf mention contraire au registre, les dossiers utilisent la loi binomiale négative, partent d'une densité donnée et tendent vers une densité mûre selon une constante de temps. Parmi les puces défaillantes, une part indiquée se vend avec des unités désactivées ; cela compte pour les grands accélérateurs, et guère ailleurs.",
    },
  );
  b.table({
    title: { en: "Technology assumptions by site", fr: "Hypothèses technologiques par site" },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Node", fr: "Nœud" } },
      { label: { en: "Defects start", fr: "Défauts départ" }, align: "right" },
      { label: { en: "Defects mature", fr: "Défauts maturité" }, align: "right" },
      { label: { en: "Time constant", fr: "Constante" }, align: "right" },
      { label: { en: "Line yield", fr: "Rdt de ligne" }, align: "right" },
      { label: { en: "Utilisation", fr: "Utilisation" }, align: "right" },
      { label: { en: "Ramp", fr: "Montée" }, align: "right" },
      { label: { en: "Cycle time", fr: "Cycle" }, align: "right" },
    ],
    rows: c.sites.map((site) => [
      site.name,
      site.node,
      v.number(site.a.yield.defectsStart, 2),
      v.number(site.a.yield.defectsMature, 2),
      v.months(site.a.yield.tauMonths),
      v.percent(site.a.operations.lineYield, 0),
      v.percent(site.a.operations.utilisation, 0),
      v.months(site.a.ramp.months),
      v.figure(site.a.operations.cycleTimeWeeks, "weeks"),
    ]),
    small: true,
    note: {
      en: `Defects per cm². Sources and status in each site's register. ${c.engineNote.en}`,
      fr: `Défauts par cm². Sources et statut au registre de chaque site. ${c.engineNote.fr}`,
    },
  });
  rampFigure(b, c);
  learningFigure(b, c);
  b.p({
    en: "What these curves leave out: a process that never reaches its density; a customer who needs a year to qualify; a second source that qualifies first. The ramp and yield risks in the risk factors put a number on each where that can be done.",
    fr: "Ce que ces courbes laissent de côté : un procédé qui n'atteint jamais sa densité ; un client qui met un an à qualifier ; une seconde source qualifiée avant nous. Les facteurs de risque chiffrent chacun de ces points lorsque c'est possible.",
  });
}
