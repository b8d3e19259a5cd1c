import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FigureValue } from "../figures/figure-value.tsx";
import { KeyFigures } from "../figures/key-figures.tsx";
import { Button } from "./button.tsx";
import { Checkbox } from "./checkbox.tsx";
import { DataTable } from "./data-table.tsx";
import { FileField } from "./file-field.tsx";
import { NumberText } from "./number-text.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { Select } from "./select.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const text = { label: "Amount", hint: "In dollars", error: "Write digits" };

describe("fields", () => {
  test.each([
    ["TextField", <TextField key="t" {...text} />],
    ["NumberText", <NumberText key="n" {...text} before="US$" />],
    ["TextArea", <TextArea key="a" {...text} />],
    ["Select", <Select key="s" {...text} options={[{ value: "a", label: "A" }]} />],
    ["FileField", <FileField key="f" {...text} chooseText="Choose" noneText="None" />],
    ["Checkbox", <Checkbox key="c" {...text} />],
  ])("%s ties label, hint and error to its control", (_name, element) => {
    const markup = renderToStaticMarkup(element);
    const control = /<(?:input|textarea|select)[^>]*>/.exec(markup)?.[0] ?? "";
    const id = / id="([^"]+)"/.exec(control)?.[1];
    expect(markup).toContain(`for="${id}"`);
    expect(control).toContain('aria-invalid="true"');
    const described = /aria-describedby="([^"]+)"/.exec(control)?.[1]?.split(" ") ?? [];
    expect(described).toHaveLength(2);
    for (const part of described) expect(markup).toContain(`id="${part}"`);
  });

  test("a number is typed as text: no spinner, no browser parsing", () => {
    const markup = renderToStaticMarkup(<NumberText label="Amount" />);
    expect(markup).toContain('type="text"');
    expect(markup).toContain('inputMode="decimal"');
  });

  test("radios share a legend and a name", () => {
    const markup = renderToStaticMarkup(
      <RadioGroup
        name="price"
        legend="Price"
        defaultValue="b"
        options={[
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ]}
      />,
    );
    expect(markup).toMatch(/<fieldset.*<legend[^>]*>Price/s);
    expect(markup.match(/name="price"/g)).toHaveLength(2);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });
});

test("a pending button says so and does not submit twice", () => {
  const markup = renderToStaticMarkup(
    <Button pending type="submit">
      Send
    </Button>,
  );
  expect(markup).toContain('aria-busy="true"');
  expect(markup).toContain('type="button"');
});

describe("DataTable", () => {
  const columns = [
    { key: "site", header: "Site", primary: true },
    { key: "capex", header: "Capex", numeric: true, sort: "descending" as const },
  ] as const;

  test("has caption, headers of columns and rows, and its order", () => {
    const markup = renderToStaticMarkup(
      <DataTable
        caption="Sites"
        columns={columns}
        rows={[{ id: "a", cells: { site: "Arizona", capex: "US$20.5bn" } }]}
      />,
    );
    expect(markup).toMatch(/<caption[^>]*>Sites/);
    expect(markup.match(/scope="col"/g)).toHaveLength(2);
    expect(markup.match(/scope="row"/g)).toHaveLength(1);
    expect(markup).toContain('aria-sort="descending"');
  });

  test("shows why it is empty instead of an empty table", () => {
    expect(
      renderToStaticMarkup(<DataTable caption="Sites" columns={columns} rows={[]} empty={<p>None yet</p>} />),
    ).toBe("<p>None yet</p>");
  });
});

describe("figures", () => {
  const labels = {
    status: {
      signed: "Signed",
      letter_of_intent: "Letter of intent",
      assumption: "Assumption",
      published: "Published",
    },
    unit: "Unit",
    range: "Range",
    asOf: "As of",
    source: "Source",
    formula: "Formula",
    modelVersion: "Model",
  };

  test("a value is a button that tells its status", () => {
    const markup = renderToStaticMarkup(
      <FigureValue
        labels={labels}
        figure={{
          id: "capex",
          label: "Capex",
          text: "US$20.5bn",
          range: null,
          value: 20.5e9,
          unit: "USD",
          status: "letter_of_intent",
          asOf: "23 Nov 2026",
          source: { label: "Programme", url: null, date: "12 Oct 2026" },
          formula: null,
          modelVersion: null,
        }}
      />,
    );
    expect(markup).toMatch(/<button[^>]*aria-expanded="false"/);
    expect(markup).toContain("US$20.5bn");
    expect(markup).toContain("(Letter of intent)");
  });

  test("a strip lists terms with value, range and status", () => {
    const markup = renderToStaticMarkup(
      <KeyFigures
        label="Headline"
        items={[
          {
            id: "irr",
            label: "IRR",
            value: "11.4%",
            range: "7.9% to 13.8%",
            status: "assumption",
            statusText: "Assumption",
          },
        ]}
      />,
    );
    expect(markup).toMatch(/<dt[^>]*>IRR<\/dt>.*11\.4%.*7\.9% to 13\.8%.*Assumption/s);
  });

  test.each(["signed", "letter_of_intent", "assumption", "published"] as const)(
    "the status %s has a mark and a word",
    (status) => {
      const markup = renderToStaticMarkup(<StatusBadge status={status} label={labels.status[status]} />);
      expect(markup).toContain("<svg");
      expect(markup).toContain(labels.status[status]);
    },
  );
});
