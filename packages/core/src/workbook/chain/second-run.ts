import { keysIn, namesIn } from "../grid/book.ts";
import type { Formula, Item, Page } from "../grid/model.ts";
import { heading, scalar, t } from "../grid/model.ts";

/** What a second run changes, and what it is called. */
type Change = {
  prefix: string;
  page: string;
  title: Page["title"];
  names: Readonly<Record<string, Formula>>;
  extra?: Item[];
};

/**
 * The project's NPV run again with some inputs replaced: copies of exactly those items that follow from a replaced input
 * and lead to NPV. Everything else is read from the base run.
 */
function secondRun(pages: readonly Page[], { prefix, page, title, names, extra }: Change): Page {
  const items = new Map<string, Item>();
  for (const each of pages)
    for (const item of each.items) if (item.kind === "line" || item.kind === "scalar") items.set(item.key, item);
  const moved = movedBy(items, names);
  const wanted = leadingTo("npv", items);
  const copies = [...items].flatMap(([key, item]) =>
    moved.has(key) && wanted.has(key) && key !== "npv" ? [copy(item, prefix)] : [],
  );
  const npv = items.get("npv");
  if (npv?.kind !== "scalar" || !moved.has("npv")) throw new Error(`the ${prefix} run changes nothing`);
  return {
    key: page,
    title,
    note: t(
      "A second run of what follows from the changed input, down to the project's NPV; all else is the base run.",
      "Second calcul de ce qui découle de l'hypothèse modifiée, jusqu'à la VAN du projet ; le reste est le cas de base.",
    ),
    items: [...(extra ?? []), copy(npv, prefix), heading("Run", "Calcul"), ...copies],
    scope: { prefix, names },
  };
}

/** Items whose value changes with a replaced name. */
function movedBy(items: ReadonlyMap<string, Item>, names: Change["names"]): Set<string> {
  const moved = new Set<string>();
  for (let before = -1; before < moved.size; ) {
    before = moved.size;
    for (const [key, item] of items) {
      const text = textOf(item);
      if (namesIn(text).some((name) => Object.hasOwn(names, name)) || keysIn(text).some((other) => moved.has(other)))
        moved.add(key);
    }
  }
  return moved;
}

/** Everything that one item is made of. */
function leadingTo(target: string, items: ReadonlyMap<string, Item>): Set<string> {
  const found = new Set<string>([target]);
  const queue = [target];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const item = items.get(key);
    if (!item) continue;
    for (const other of keysIn(textOf(item))) {
      if (found.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}

const textOf = (item: Item): string =>
  item.kind === "line" ? `${item.formula} ${item.opening ?? ""}` : item.kind === "scalar" ? (item.formula ?? "") : "";

function copy(item: Item, prefix: string): Item {
  if (item.kind !== "line" && item.kind !== "scalar") throw new Error("only lines and scalars run twice");
  const { name: _, result: __, ...rest } = item as Extract<Item, { kind: "scalar" }>;
  return { ...rest, key: `${prefix}.${item.key}` } as Item;
}

/** The runs of one case: at the break-even price, at the break-even utilisation, a month late. */
export function secondRuns(pages: readonly Page[], mode: "wafer" | "goodDie" | "costPlus"): Page[] {
  const value = (name: string, otherwise: string, prefix: string, unit: "currencyPerUnit" | "ratio"): Item => ({
    ...scalar(
      `${prefix}.value`,
      t("Figure of this run", "Valeur de ce calcul"),
      unit,
      `IF(ISNUMBER(in_solved_${name}),in_solved_${name},${otherwise})`,
    ),
  });
  const price = mode === "goodDie" ? "in_pricing_diePrice" : "in_pricing_waferPrice";
  return [
    ...(mode === "costPlus"
      ? []
      : [
          secondRun(pages, {
            prefix: "price",
            page: "runPrice",
            title: t("Run at the break-even price", "Calcul au prix d'équilibre"),
            names: { [price]: "{value}" },
            extra: [value("breakEvenPrice", "0", "price", "currencyPerUnit")],
          }),
        ]),
    secondRun(pages, {
      prefix: "use",
      page: "runUse",
      title: t("Run at the break-even utilisation", "Calcul au taux d'utilisation d'équilibre"),
      names: { in_operations_utilisation: "{value}" },
      extra: [value("breakEvenUtilisation", "1", "use", "ratio")],
    }),
    secondRun(pages, {
      prefix: "delay",
      page: "runDelay",
      title: t("Run one month late", "Calcul avec un mois de retard"),
      names: { in_schedule_delayMonths: "(in_schedule_delayMonths+1)" },
    }),
  ];
}
