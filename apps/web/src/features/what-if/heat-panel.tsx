"use client";

import { formatNumber } from "@fabroom/contracts";
import type { Assumptions } from "@fabroom/finance";
import { HeatMap } from "@fabroom/ui/charts";
import { useMemo, useState } from "react";
import { CaseFigure } from "./case-figure.tsx";
import { Choice } from "./choice.tsx";
import { valueAt } from "./derive/inputs.ts";
import { useAnalysis } from "./use-engine.ts";
import { unitOf, useWords } from "./use-words.ts";
import { Waiting } from "./waiting.tsx";

type Output = "npv" | "equityIrr";

/** Price and utilisation at once, with the line where the case breaks even. */
export function HeatPanel({ assumptions }: { assumptions: Assumptions }) {
  const { t, language, figure, input, output: outputName } = useWords(assumptions.currency);
  const [output, setOutput] = useState<Output>("npv");
  const ask = useMemo(() => ({ assumptions, output }), [assumptions, output]);
  const { answer, of, pending, failed } = useAnalysis("heatMap", ask);
  const map = answer?.ok ? answer : null;
  const about = of?.assumptions ?? assumptions;
  const shown = (map?.output ?? output) as Output;
  const values = map?.values ?? [];
  const known = values.flat().filter((value) => value !== null);
  const good = known.filter((value) => value >= (map?.level ?? 0)).length;
  const most = Math.max(...known.map(Math.abs), 0);
  const scale = shown === "npv" ? (most >= 1000 ? 1000 : 1) : 0.01;
  const cell = (value: number) => formatNumber(value / scale, language, most / scale >= 100 ? 0 : 1);
  const price = map?.x.path ?? "";
  const thousands = price.endsWith("Price") && (map?.x.values[0] ?? 0) >= 10_000;
  const xText = (value: number) =>
    price === "pricing.costPlusMarkup"
      ? formatNumber(value * 100, language, 0)
      : thousands
        ? formatNumber(value / 1000, language, value / 1000 >= 100 ? 0 : 1)
        : formatNumber(value, language, 0);
  const yText = (value: number) => figure(value, "ratio");
  const title = t("heat.title", {
    good,
    total: known.length,
    output: shown,
    hurdle: figure(about.returns.hurdle, "ratio"),
  });
  const xUnit =
    price === "pricing.costPlusMarkup"
      ? "%"
      : t(thousands ? "heat.thousands" : "heat.units", { currency: about.currency });
  return (
    <Waiting ready={answer !== null} pending={pending} failed={failed || answer?.ok === false}>
      <CaseFigure
        id={`price-utilisation-${shown}`}
        title={title}
        subtitle={t("heat.subtitle", {
          output: outputName(shown),
          unit:
            shown === "npv" ? t(scale === 1000 ? "heat.billions" : "heat.millions", { currency: about.currency }) : "%",
        })}
        note={map && map.invalid > 0 ? t("heat.invalid", { count: map.invalid }) : undefined}
        controls={
          <Choice
            label={t("tornado.output")}
            value={output}
            onChange={setOutput}
            options={(["npv", "equityIrr"] as const).map((value) => ({ value, label: t(`short.${value}`) }))}
          />
        }
        table={{
          caption: t("heat.caption"),
          columns: [
            { label: input("operations.utilisation", about), unit: "ratio" },
            ...(map?.x.values ?? []).map((value) => ({
              label: t("heat.at", { value: xText(value), unit: xUnit }),
              unit: unitOf(shown),
            })),
          ],
          rows: values.map((row, index) => [
            { text: yText(map?.y.values[index] ?? 0), value: map?.y.values[index] ?? null },
            ...row.map((value) => ({ text: figure(value, unitOf(shown)), value })),
          ]),
        }}
      >
        {map ? (
          <HeatMap
            label={title}
            xTitle={`${input(price, about)} (${xUnit})`}
            yTitle={input("operations.utilisation", about)}
            xLabels={map.x.values.map(xText)}
            yLabels={map.y.values.map(yText)}
            values={values}
            format={cell}
            breakEven={{
              value: map.level,
              label: shown === "npv" ? t("heat.breakEven") : t("heat.hurdle", { hurdle: figure(map.level, "ratio") }),
            }}
            base={{
              row: map.y.values.indexOf(about.operations.utilisation),
              column: map.x.values.indexOf(valueAt(about, price) as number),
            }}
          />
        ) : null}
      </CaseFigure>
    </Waiting>
  );
}
