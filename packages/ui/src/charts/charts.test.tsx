import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ChartFrame } from "./chart-frame.tsx";
import { Gantt } from "./gantt.tsx";
import { textWidth } from "./geometry/text.ts";
import { HeatMap } from "./heat-map.tsx";
import { Histogram } from "./histogram.tsx";
import { specimens } from "./specimens.tsx";

const DATA = {
  ordinary: [1.4, 2.2, 0.4, 3.1, -0.8],
  one: [2],
  flat: [1, 1, 1],
  zero: [0, 0],
  none: [],
  impossible: [Number.NaN, 1, Number.POSITIVE_INFINITY, 2],
};

const drawn = Object.entries(DATA).flatMap(([kind, numbers]) =>
  Object.entries(specimens(numbers)).map(([name, element]) => [name, kind, renderToStaticMarkup(element)] as const),
);
/** What is drawn: attributes of geometry, without the words. */
const geometry = (markup: string) =>
  [...markup.matchAll(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|viewBox|transform)="([^"]*)"/g)].map(
    ([, value = ""]) => value,
  );

/** Texts that reach over an edge of their drawing, by the estimate the charts lay out with. */
function overflowing(markup: string): string[] {
  return [...markup.matchAll(/<svg[^>]*viewBox="0 0 (\d+) [^>]*>(.*?)<\/svg>/gs)].flatMap(
    ([, width = "", inside = ""]) =>
      [...inside.matchAll(/<text x="([^"]+)" y="[^"]+" text-anchor="(\w+)"[^>]*>(.*?)<\/text>/gs)].flatMap(
        ([, x = "", anchor, words = ""]) =>
          words.split("</tspan>").flatMap((line) => {
            const text = line.replace(/<[^>]+>/g, "");
            const long = textWidth(text);
            const from = Number(x) - (anchor === "end" ? long : anchor === "middle" ? long / 2 : 0);
            return from < -4 || from + long > Number(width) + 4 ? [`${text} (${width})`] : [];
          }),
      ),
  );
}

describe("every chart", () => {
  test.each(drawn)("%s of %s numbers keeps its words inside", (_name, _kind, markup) => {
    expect(overflowing(markup)).toEqual([]);
  });

  test.each(drawn)("%s of %s numbers has no impossible coordinate", (_name, _kind, markup) => {
    const values = geometry(markup);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(value).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test.each(drawn)("%s of %s numbers has no bar of negative size", (_name, _kind, markup) => {
    expect(markup).not.toMatch(/ (?:width|height|r)="-/);
  });

  test.each(drawn.filter(([, kind]) => kind === "ordinary"))("%s is one image with a name", (_name, _kind, markup) => {
    const images = markup.match(/<svg[^>]*>/g) ?? [];
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      expect(image).toContain('role="img"');
      expect(image).toContain('aria-label="A finding in words"');
    }
  });

  test.each(drawn.filter(([, kind]) => kind === "ordinary"))(
    "%s keeps its text horizontal and in few sizes",
    (_name, _kind, markup) => {
      expect(markup).not.toMatch(/<text[^>]*transform=/);
      expect(new Set(markup.match(/font-size="[^"]*"/g) ?? []).size).toBeLessThanOrEqual(3);
    },
  );

  test.each(drawn.filter(([, kind]) => kind === "ordinary"))(
    "%s refers only to patterns it holds, each once",
    (_name, _kind, markup) => {
      const ids = [...markup.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, used] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
    },
  );

  test.each(drawn.filter(([, kind]) => kind === "ordinary"))(
    "%s takes its colours from the tokens",
    (_name, _kind, markup) => {
      expect(markup).not.toMatch(/(?:fill|stroke)="#/);
    },
  );
});

describe("status by pattern", () => {
  test("signed is solid, a letter of intent hatched, an assumption an outline, published dotted", () => {
    const markup = renderToStaticMarkup(specimens([1, 2, 3, 4]).BarChart!);
    expect(markup).toMatch(/fill="url\(#[^)]*hatch-accent\)"/);
    expect(markup).toMatch(/fill="url\(#[^)]*dots-accent\)"/);
    expect(markup).toMatch(/fill="var\(--color-surface\)" stroke="var\(--color-chart-1\)"/);
  });
});

describe("axes", () => {
  test("a line starts at zero unless words say that it does not", () => {
    const whole = renderToStaticMarkup(specimens([101, 102, 103]).LineChart!);
    expect(whole).toContain(">0.0<");
    const cut = renderToStaticMarkup(specimens([1.31, 1.42, 1.38]).DscrChart!);
    expect(cut).not.toContain(">0.0<");
    expect(cut).toContain("Axis starts above zero");
  });

  test("only the top tick carries the unit", () => {
    const markup = renderToStaticMarkup(specimens([1, 2, 3]).ColumnChart!);
    const narrow = markup.slice(0, markup.indexOf("</svg>"));
    expect(narrow.match(/US\$/g)).toHaveLength(1);
  });
});

describe("ChartFrame", () => {
  const markup = renderToStaticMarkup(
    <ChartFrame
      title="Demand passes capacity in 2029"
      subtitle="Wafers a month, thousands"
      summary="Demand grows by 16% a year, capacity by 28 thousand wafers."
      language="fr"
      fileName="demand"
      labels={{
        table: "Tableau",
        csv: "CSV",
        svg: "SVG",
        link: "Lien",
        linkTo: "Lien vers",
        unit: () => ({ words: "plaquettes par mois", scale: 1 }),
      }}
      id="demand-chart"
      source={{ sourceLabel: "Source :", source: "Modèle", asOf: "23 nov. 2026", model: "1.4.0", hash: "a".repeat(64) }}
      table={{
        caption: "Demand",
        columns: [
          { label: "Year", unit: null },
          { label: "Demand", unit: "wafersPerMonth" },
        ],
        rows: [["2029", { text: "480", value: 480 }]],
      }}
    >
      {specimens([1, 2]).LineChart}
    </ChartFrame>,
  );

  test("is a figure named by its finding and described in words", () => {
    const title = /<h3 id="([^"]+)"/.exec(markup)?.[1];
    const summary = /<p id="([^"]+)" class="sr-only"/.exec(markup)?.[1];
    expect(markup).toContain("<figure");
    expect(markup).toContain(`aria-labelledby="${title}"`);
    expect(markup).toContain(`aria-describedby="${summary}"`);
  });

  test("carries a table twin with caption and headers, without script", () => {
    expect(markup).toMatch(/<details data-twin.*<table.*<caption.*Demand.*<th[^>]*scope="col".*<th[^>]*scope="row"/s);
    expect(markup).toContain("480");
  });

  test("names source, date, model and hash, and offers its downloads", () => {
    for (const part of [
      "Source :",
      "Modèle",
      "23 nov. 2026",
      "1.4.0",
      "aaaaaa\u2026aaaaaa",
      ">CSV<",
      ">SVG<",
      'href="#demand-chart"',
    ]) {
      expect(markup).toContain(part);
    }
  });
});

describe("words that find no room beside their marks stay inside", () => {
  test("of a bar that fills the time", () => {
    const task = (id: string, start: string, end: string) => ({
      id,
      label: `Site ${id}`,
      start,
      end,
      text: "Aug 2031",
    });
    const markup = renderToStaticMarkup(
      <Gantt
        label="Programme"
        formatTick={(day) => day.slice(0, 4)}
        tasks={[task("C", "2027-10-01", "2031-08-01"), task("F", "2027-01-01", "2032-05-01")]}
      />,
    );
    expect(markup).toContain("Aug 2031");
    expect(overflowing(markup)).toEqual([]);
  });

  test("of a threshold near an end", () => {
    const bins = [-0.4, -0.2, 0].map((from) => ({ from, to: from + 0.2, count: 5 }));
    for (const value of [0.19, -0.39]) {
      const markup = renderToStaticMarkup(
        <Histogram
          label="Runs"
          bins={bins}
          x={{ format: String }}
          threshold={{ value, label: "Hurdle" }}
          belowText="97.2% of runs below"
          aboveText="2.8% of runs above"
        />,
      );
      expect(overflowing(markup)).toEqual([]);
    }
  });

  test("of a contour whose key is as long as its columns' title", () => {
    const markup = renderToStaticMarkup(
      <HeatMap
        label="Two drivers"
        xTitle="Prix de la plaquette (EUR)"
        xLabels={["3 850", "4 400", "4 950", "5 500", "6 050", "6 600", "7 150"]}
        yTitle="Taux d’utilisation"
        yLabels={["98,0 %", "90,0 %"]}
        values={[
          [-3, -2, -1, 0, 1, 2, 3],
          [-4, -3, -2, -1, 0, 1, 2],
        ]}
        format={String}
        breakEven={{ value: 0, label: "Équilibre, VAN nulle" }}
        base={{ row: 0, column: 3 }}
      />,
    );
    const narrow = markup.slice(0, markup.indexOf("</svg>"));
    const y = (words: string) => new RegExp(`y="([^"]+)"[^>]*>${words}`).exec(narrow)?.[1];
    expect(y("Équilibre, VAN nulle")).not.toBe(y("Prix de la plaquette \\(EUR\\)"));
    expect(narrow).toContain("5 500");
    expect(narrow).not.toContain("4 950");
  });
});
