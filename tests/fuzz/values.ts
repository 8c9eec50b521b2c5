import fc from "fast-check";
import type { Schema } from "./operations";

/** A value of a running product, taken when the request is sent: the `pick`-th of those known under this name. */
export class Known {
  constructor(
    readonly name: string,
    readonly pick: number,
    readonly otherwise: unknown,
  ) {}
}

const DAYS = ["2026-11-24", "2026-10-20", "2026-09-30", "2020-01-01", "2024-02-29", "2026-12-31", "1949-10-01"];
const TEXTS = ["暂未发现影响使用的问题", "同意", "agree", "示例理由", "甲组函〔2026〕1号", "𠮷田😀", "a", "王评", "85"];
const FORMATS: Record<string, readonly string[]> = {
  date: DAYS,
  "date-time": ["2026-11-24T00:00:00Z", "2026-11-24T08:00:00.123+08:00", "9999-12-31T23:59:59Z"],
};

/** Made once: an alphabet of every script is long in the making. */
const ANY_SCRIPT = fc.string({ unit: "grapheme", maxLength: 40 });
const ANY_BYTES = fc.string({ unit: "binary", maxLength: 300 });
const ANY_JSON = fc.jsonValue({ maxDepth: 3 });

/** What a well-meaning caller writes into a field of this name and shape. */
export function fitting(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const made = shaped(schema, name);
  const isText = schema.type === "string" || schema.anyOf || Array.isArray(schema.type);
  if (schema.enum || !isText) return made;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(9_999), made).map(([pick, otherwise]) => new Known(name, pick, otherwise)),
    },
    { weight: 1, arbitrary: made },
  );
}

function shaped(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => shaped(choice, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return hostile();
  return fc.oneof(...types.map((type) => ofType(type, schema, name)));
}

function ofType(type: string, schema: Schema, name: string): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return text(schema);
    case "integer":
    case "number": {
      const [min, max] = [Math.max(schema.minimum ?? 0, -1e9), Math.min(schema.maximum ?? 100, 1e9)];
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min: Math.ceil(min), max: Math.floor(max) }));
    }
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(fitting(schema.items ?? {}, name), { minLength: schema.minItems ?? 0, maxLength: 4 });
    case "object":
      return object(schema);
    default:
      return fc.constant(null);
  }
}

function text({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const ready = FORMATS[format ?? ""];
  if (ready) return fc.constantFrom(...ready);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const fits = (value: string) => value.length >= minLength && value.length <= maxLength;
  const edges = [minLength, maxLength].filter((length) => length > 0 && length <= 20_000);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TEXTS.filter(fits), "x".repeat(Math.max(1, minLength))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "好".repeat(maxLength > 20_000 ? 1 : maxLength),
        ...edges.map((length) => "a".repeat(length)),
      ),
    },
    { weight: 1, arbitrary: ANY_SCRIPT.map((value) => value.slice(0, maxLength).padEnd(minLength, "格")) },
  );
}

export function object({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<object> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, fitting(field, name)]));
  const known = fc.record(fields, { requiredKeys: required as never });
  if (!additionalProperties || typeof additionalProperties === "boolean") return known;
  const more = fc.dictionary(fc.constantFrom("name", "联系人", "备注", "85"), fitting(additionalProperties, "more"), {
    maxKeys: 2,
  });
  return fc.tuple(known, fc.oneof(fc.constant({}), more)).map(([one, other]) => ({ ...one, ...other }));
}

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

/** Texts that have broken programs before. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\u3000", "\ufeff甲", "\u202e甲", "e\u0301".repeat(300), "\ud800", "\udfff甲"],
  ...["😀𠮷𠀀👨‍👩‍👧", "𠮷".repeat(400), "好".repeat(70_000), "x".repeat(256), "%", "_", "\\", "%_\\%", "'", '"', "`"],
  ...[
    "' or 1=1 -- ",
    "#{7*7}",
    "{{7*7}}",
    "<script>",
    "../../etc/passwd",
    "=cmd|' /c calc'!A0",
    "\r\nX-Odd: 1",
    "\t\n",
  ],
  ...["null", "undefined", "NaN", "true", "[object Object]", "__proto__", "constructor", "toString", "-0", "-1", "0"],
  ...["1e309", "1e5", "0x10", "9".repeat(40), "9007199254740993", "1.5", "٣", "１２", "2026-02-30", "0000-00-00"],
  ...["9999-12-31", "10000-01-01", "-0001-01-01", "2026-11-24T25:00:00Z", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "8".repeat(26)],
];

/** Values of other types and sizes than asked for. */
export function hostile(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(...HOSTILE_TEXTS) },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1.5, 2 ** 53, 1e308, -(2 ** 63)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<unknown>(
        [],
        {},
        [null],
        [[]],
        ["a"],
        { a: { b: { c: [] } } },
        { length: 1e9 },
        nested(400),
      ),
    },
    { weight: 1, arbitrary: ANY_JSON },
    { weight: 1, arbitrary: ANY_BYTES },
  );
}
