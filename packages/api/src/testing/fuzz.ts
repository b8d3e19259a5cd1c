import fc from "fast-check";
import { z } from "zod";

/** What the generator knows of the product it attacks: ids that exist, so that many calls get far. */
export type Pool = { ids: string[]; hashes: string[]; texts: string[]; fields: string[] };

type Schema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
};

const UNKNOWN_ID = "00000000-0000-7000-8000-000000000000";
const SLUGS = ["north", "south", "thesis", "risks", "nowhere", "constructor", "a-1"];
const FIGURES = ["compute.growth", "market.gap", "fx.eur", "site.north.capex", "toString", "a.b-c", "1"];
const ODD_PATHS = [
  "__proto__",
  "constructor.prototype.x",
  "incentives.0.rate",
  "incentives.-1",
  "",
  ".",
  "a..b",
  "toString",
];
const ODD_TEXTS = [
  "",
  " ",
  "\u00a0",
  "1",
  "250,000,000",
  "250 000 000,00",
  "999999999999999999",
  "-0",
  "1e309",
  "é\u0301🙂\u{1F469}\u200d\u{1F680}",
  "\u202eevil\u2066\u200f\u061c",
  "شركة",
  "{market.gap} {nothing.here} {__proto__}",
  "## a\n\n- b\n- **c**\n\n{site.north.capex}",
  "'; drop table users; --",
  "%_\\%",
  "<script>alert(1)</script>",
  "\r\n\t\u0001\u001f\u007f\u0085\u2028",
  "\ufeff\ufffe",
  "/../../etc/passwd",
];
const NUMBERS = [
  0,
  1,
  -1,
  2,
  3,
  0.1,
  1e-9,
  1e9,
  1e21,
  -1e308,
  1.7976931348623157e308,
  5e-324,
  2 ** 31,
  2 ** 31 - 1,
  2 ** 53,
  2 ** 53 - 1,
];

const text = (pool: Pool, least = 0, most = 300): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
      { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
      { weight: 2, arbitrary: fc.nat().map((at) => pool.texts[at % Math.max(1, pool.texts.length)] ?? "x") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      { weight: 1, arbitrary: fc.constantFrom("x", "é", "🙂", "word ").map((one) => one.repeat(most)) },
    )
    .map((given) => given.padEnd(Math.min(least, 50), "x").slice(0, most));

const number = (low = -1e308, high = 1e308): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...NUMBERS, low, high).map((one) => Math.min(high, Math.max(low, one))),
    fc.double({ min: Math.max(low, -1e12), max: Math.min(high, 1e12), noNaN: true }),
    fc.integer({ min: Math.ceil(Math.max(low, -5)), max: Math.floor(Math.min(high, 40)) }),
  );

/** Any JSON, small. */
const anything = (pool: Pool): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.oneof(fc.constant(null), fc.boolean(), number(), text(pool)),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom("id", "type", "rate", "__proto__", "length"), text(pool, 0, 20)),
        tie("value"),
        {
          maxKeys: 4,
        },
      ),
    ),
  })).value;

/** Values that fit a contract by their shape; what its finer rules refuse is part of the attack. */
function fitting(schema: Schema, key: string, pool: Pool): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((one) => fitting(one, key, pool)));
  if (schema.allOf) return fitting(schema.allOf[0]!, key, pool);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case "object":
      return object(schema, key, pool);
    case "array": {
      const { items = {}, minItems = 0, maxItems = 30 } = schema;
      const maxLength = Math.max(minItems, Math.min(maxItems, 6));
      return fc.array(fitting(items, key, pool), { minLength: minItems, maxLength });
    }
    case "string":
      return string(schema, pool);
    case "integer":
      return number(schema.minimum, schema.maximum).map((one) => Math.trunc(one));
    case "number":
      return number(schema.minimum, schema.maximum);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return anything(pool);
  }
}

function object(schema: Schema, key: string, pool: Pool): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties, propertyNames } = schema;
  if (properties) {
    const model = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, fitting(one, name, pool)]));
    return fc.record(model, { requiredKeys: required });
  }
  const values = typeof additionalProperties === "object" ? fitting(additionalProperties, key, pool) : anything(pool);
  if (propertyNames?.enum) return fc.dictionary(fc.constantFrom(...(propertyNames.enum as string[])), values);
  if (key === "patch") return patch(values, pool);
  return fc.dictionary(
    fc.oneof(fc.constantFrom("id", "type", "rate", "month", "__proto__"), text(pool, 1, 30)),
    values,
    {
      maxKeys: 6,
    },
  );
}

/** Changed inputs of the model: mostly fields that exist, mostly with numbers. */
const patch = (values: fc.Arbitrary<unknown>, { fields }: Pool): fc.Arbitrary<unknown> =>
  fc.dictionary(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...fields) },
      { weight: 1, arbitrary: fc.constantFrom(...ODD_PATHS) },
    ),
    fc.oneof({ weight: 3, arbitrary: number() }, { weight: 2, arbitrary: values }),
    { maxKeys: 4 },
  );

function string({ format, pattern = "", minLength, maxLength }: Schema, pool: Pool): fc.Arbitrary<string> {
  if (format === "uuid")
    return fc.oneof(
      { weight: 6, arbitrary: fc.nat().map((at) => pool.ids[at % Math.max(1, pool.ids.length)] ?? UNKNOWN_ID) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom(UNKNOWN_ID, "ffffffff-ffff-ffff-ffff-ffffffffffff") },
    );
  if (pattern.includes("{64}"))
    return fc.oneof(
      fc.nat().map((at) => pool.hashes[at % Math.max(1, pool.hashes.length)] ?? "0".repeat(64)),
      fc.constantFrom("0".repeat(64), "f".repeat(64)),
    );
  if (pattern.startsWith("^[a-z0-9]+")) return fc.constantFrom(...SLUGS);
  if (pattern.includes("[.-]")) return fc.constantFrom(...FIGURES);
  return text(pool, minLength, maxLength === undefined ? 300 : Math.min(maxLength, 20_000));
}

/** The input of a contract, fitting by shape. */
export function inputOf(contract: z.ZodType | undefined, pool: Pool): fc.Arbitrary<unknown> {
  if (!contract) return fc.constant(undefined);
  return fitting(z.toJSONSchema(contract, { io: "input", unrepresentable: "any" }) as Schema, "", pool);
}

/** An input with one of its places changed into something else, left out, or joined by what nobody asked for. */
export const broken = (input: unknown, pool: Pool): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), anything(pool), fc.integer({ min: 0, max: 3 })).map(([where, value, how]) => {
    if (input === null || typeof input !== "object") return value;
    const copy = structuredClone(input);
    const places: [Record<string, unknown>, string][] = [];
    const walk = (at: object) => {
      for (const [key, child] of Object.entries(at)) {
        places.push([at as Record<string, unknown>, key]);
        if (child !== null && typeof child === "object") walk(child);
      }
    };
    walk(copy);
    if (places.length === 0 || how === 3) return { ...(copy as object), [String(where)]: value };
    const [holder, key] = places[where % places.length]!;
    if (how === 0) delete holder[key];
    else holder[key] = how === 1 ? value : [holder[key]];
    return copy;
  });
