import type { ProductWords } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, heatMap as priceGrid, sensitivities } from "@fabroom/finance";
import type { Book } from "../build/book.ts";
import { heatMap } from "../chart/heat-map.ts";
import { tornado } from "../chart/tornado.ts";
import type { Context } from "../facts/context.ts";
import { pricePath } from "../facts/price.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { inUnit } from "./output-text.ts";

const GRANT: ProductWords = { en: "Grant realised", fr: "Subvention effective" };

function driverLabel(path: string): ProductWords {
  if (path.startsWith("incentives.")) return GRANT;
  return ASSUMPTION_FIELDS.find((field) => field.path === path)?.label ?? { en: path, fr: path };
}
const unitOf = (path: string) =>
  path.startsWith("incentives.") ? "ratio" : (ASSUMPTION_FIELDS.find((field) => field.path === path)?.unit ?? "none");

/** One driver at a time, on net present value, with the value that brings it to nil. */
export function siteTornado(b: Book, c: Context, site: SiteCase): void {
  const run = sensitivities({ assumptions: site.a, outputs: ["npv", "equityIrr", "minDscr"] });
  if (!run.ok) throw new Error(`no sensitivities for ${site.slug}: ${run.reason}`);
  const { v } = c;
  const base = run.base.npv ?? 0;
  const bars = run.bars.filter((bar) => (bar.swing.npv ?? 0) !== 0);
  const text = (path: string, value: number) => inUnit(c, site, value, unitOf(path));
  const first = bars[0];
  if (!first) return;
  b.figure({
    svg: tornado({
      base,
      swings: bars.map((bar) => ({
        label: c.t(driverLabel(bar.path)),
        low: bar.low.outputs.npv ?? base,
        high: bar.high.outputs.npv ?? base,
        lowText: text(bar.path, bar.low.input),
        highText: text(bar.path, bar.high.input),
      })),
      format: (value) => site.m(value),
      lowLabel: c.t({ en: "Low input", fr: "Valeur basse" }),
      highLabel: c.t({ en: "High input", fr: "Valeur haute" }),
      baseLabel: `${c.t({ en: "Base", fr: "Central" })} ${site.m(base)}`,
    }),
    title: {
      en: `${c.t(driverLabel(first.path))} moves the value most: from ${site.m(Math.min(first.low.outputs.npv ?? 0, first.high.outputs.npv ?? 0))} to ${site.m(Math.max(first.low.outputs.npv ?? 0, first.high.outputs.npv ?? 0))}`,
      fr: `Le premier facteur est « ${c.t(driverLabel(first.path)).toLowerCase()} » : de ${site.m(Math.min(first.low.outputs.npv ?? 0, first.high.outputs.npv ?? 0))} à ${site.m(Math.max(first.low.outputs.npv ?? 0, first.high.outputs.npv ?? 0))}`,
    },
    subtitle: {
      en: "Net present value, one driver at a time at the 10th and 90th percentile of its distribution; debt sized again",
      fr: "VAN, un facteur à la fois aux 10e et 90e centiles de sa distribution ; dette redimensionnée",
    },
    alt: {
      en: `Tornado chart of net present value around ${site.m(base)}; widest driver ${c.t(driverLabel(first.path))}.`,
      fr: `Diagramme en tornade de la VAN autour de ${site.m(base)} ; premier facteur ${c.t(driverLabel(first.path))}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: `${site.name}: sensitivities`, fr: `${site.name} : sensibilités` },
      columns: [
        { label: { en: "Driver", fr: "Facteur" } },
        { label: { en: "Low", fr: "Bas" }, align: "right" },
        { label: { en: "High", fr: "Haut" }, align: "right" },
        { label: { en: "NPV low", fr: "VAN bas" }, align: "right" },
        { label: { en: "NPV high", fr: "VAN haut" }, align: "right" },
        { label: { en: "Equity IRR low", fr: "TRI f.p. bas" }, align: "right" },
        { label: { en: "Equity IRR high", fr: "TRI f.p. haut" }, align: "right" },
        { label: { en: "NPV nil at", fr: "VAN nulle à" }, align: "right" },
      ],
      rows: bars.map((bar) => [
        driverLabel(bar.path),
        text(bar.path, bar.low.input),
        text(bar.path, bar.high.input),
        site.m(bar.low.outputs.npv),
        site.m(bar.high.outputs.npv),
        v.percent(bar.low.outputs.equityIrr),
        v.percent(bar.high.outputs.equityIrr),
        bar.switchingValue === null ? "–" : text(bar.path, bar.switchingValue),
      ]),
      note: c.engineNote,
    },
  });
}

/** Price against utilisation: where the case earns its cost of capital and where it does not. */
export function siteGrid(b: Book, c: Context, site: SiteCase): void {
  const { v } = c;
  const path = pricePath(site.a);
  const unit = unitOf(path);
  const price = {
    wafer: site.a.pricing.waferPrice,
    goodDie: site.a.pricing.diePrice,
    costPlus: site.a.pricing.costPlusMarkup,
  }[site.a.pricing.mode];
  const x = { path, values: [0.8, 0.9, 1, 1.1, 1.2].map((factor) => price * factor) };
  const y = { path: "operations.utilisation", values: [0.97, 0.9, 0.8, 0.7, 0.6] };
  const grid = priceGrid({ assumptions: site.a, x, y, output: "npv" });
  if (!grid.ok) throw new Error(`no grid for ${site.slug}: ${grid.reason}`);
  const values = grid.values.map((row) => row.map((value) => value ?? 0));
  const positive = values.flat().filter((value) => value >= 0).length;
  b.figure({
    svg: heatMap({
      rows: y.values.map((value) => v.percent(value, 0)),
      columns: x.values.map((value) => inUnit(c, site, value, unit)),
      values,
      text: (value) => site.m(value),
      rowTitle: c.t({ en: "Utilisation", fr: "Utilisation" }),
      columnTitle: c.t(driverLabel(path)),
    }),
    title: {
      en: `Combinations of price and utilisation that earn the cost of capital: ${positive} of ${values.flat().length}`,
      fr: `Combinaisons de prix et d'utilisation qui couvrent le coût du capital : ${positive} sur ${values.flat().length}`,
    },
    subtitle: {
      en: `Net present value at ${v.percent(site.a.returns.wacc)}; the line parts gain from loss`,
      fr: `VAN à ${v.percent(site.a.returns.wacc)} ; le trait sépare le gain de la perte`,
    },
    alt: {
      en: `Grid of net present value for five prices and five rates of utilisation; ${positive} of ${values.flat().length} are not negative.`,
      fr: `Grille de VAN pour cinq prix et cinq taux d'utilisation ; ${positive} valeurs sur ${values.flat().length} ne sont pas négatives.`,
    },
    note: c.engineNote,
  });
}
