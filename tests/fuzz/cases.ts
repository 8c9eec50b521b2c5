import fc from "fast-check";
import type { Operation, Schema } from "./operations";
import { fitting, HOSTILE_TEXTS, hostile, Known, object } from "./values";

export interface FormFile {
  field: string;
  name: string;
  type: string;
  bytes: Buffer;
}

export type Body =
  | { kind: "none" }
  | { kind: "json"; value: unknown }
  | { kind: "bytes"; bytes: Buffer; type: string | null }
  | { kind: "form"; fields: Record<string, unknown>; files: FormFile[]; flaw: FormFlaw };

export type FormFlaw = "none" | "no-boundary" | "other-boundary" | "cut" | "no-head";

/** One request to be made; what is `Known` is looked up when it is sent. */
export interface Case {
  operation: Operation;
  method: string;
  caller: string;
  params: Record<string, unknown>;
  query: [name: string, value: unknown][];
  /** Put behind the query as it is. */
  tail: string;
  headers: Record<string, unknown>;
  body: Body;
  isChunked: boolean;
}

const rarely = <T>(odds: number, usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: odds, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Any request about this operation: mostly as the description wants it, with one thing or several out of order. */
export function casesOf(
  operation: Operation,
  callers: readonly string[],
  files: readonly FormFile[],
): fc.Arbitrary<Case> {
  return fc.record({
    operation: fc.constant(operation),
    method: rarely(
      30,
      fc.constant(operation.method),
      fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"),
    ),
    caller: fc.constantFrom(...callers),
    params: paramsOf(operation),
    query: queryOf(operation),
    tail: rarely(
      40,
      fc.constant(""),
      fc.constantFrom("%", "%zz", "a[]=1&a[b]=2", "&&&=&=", "%00=%00", `x=${"y".repeat(9_000)}`),
    ),
    headers: headersOf(operation),
    body: bodyOf(operation, files),
    isChunked: rarely(20, fc.constant(false), fc.constant(true)),
  });
}

function paramsOf({ parameters, path }: Operation): fc.Arbitrary<Record<string, unknown>> {
  const resource = path.split("/")[3]!;
  const own = parameters.filter((one) => one.in === "path");
  const known = (name: string, schema: Schema) =>
    fc
      .tuple(fc.nat(9_999), fitting(schema, name))
      .map(([pick, otherwise]) => new Known(`${resource}.${name}`, pick, otherwise));
  return fc.record(
    Object.fromEntries(
      own.map(({ name, schema }) => [
        name,
        rarely(12, known(name, schema), fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fitting(schema, name))),
      ]),
    ),
  );
}

function queryOf({ parameters, path }: Operation): fc.Arbitrary<[string, unknown][]> {
  const own = parameters.filter((one) => one.in === "query");
  const resource = path.split("/")[3]!;
  const pair = (name: string, schema: Schema) =>
    rarely(3, fitting(schema, name === "cursor" ? `${resource}.next` : name), hostile()).map(
      (value): [string, unknown] => [name, value],
    );
  const odd = fc.tuple(fc.constantFrom("limit", "constructor", "__proto__", "q[]", "甲"), hostile());
  const pairs = own.map(({ name, schema }) => pair(name, schema));
  return rarely(
    9,
    pairs.length > 0 ? fc.array(fc.oneof(...pairs), { maxLength: 4 }) : fc.constant([]),
    fc.array(odd, { minLength: 1, maxLength: 3 }),
  );
}

const HEADERS: Record<string, fc.Arbitrary<unknown>> = {
  "X-Case": fc.nat(9_999).map((pick) => new Known("vetting-cases.id", pick, "none")),
  "X-Ground": fc.constantFrom("register-keeping", "vetting", "case", "other"),
  Accept: fc.constantFrom("application/json", "text/html", "*/*;q=0", "application/pdf, */*"),
  "Accept-Language": fc.constantFrom("zh-CN", "en", "xx-YY;q=2, ,;;q", "*"),
  "Accept-Encoding": fc.constantFrom("gzip", "br", "identity;q=0", "zstd, *;q=0"),
  "Content-Encoding": fc.constantFrom("gzip", "br", "odd"),
  "X-Forwarded-For": fc.constantFrom("203.0.113.5", "::1", "odd, , odd"),
  "X-HTTP-Method-Override": fc.constantFrom("DELETE", "PUT"),
  Range: fc.constantFrom("bytes=0-1", "bytes=9-1,odd"),
  "If-None-Match": fc.constantFrom("*", '"1"'),
};

function headersOf({ parameters }: Operation): fc.Arbitrary<Record<string, unknown>> {
  const texts = fc.constantFrom(...HOSTILE_TEXTS);
  const more = fc
    .dictionary(fc.constantFrom(...Object.keys(HEADERS)), fc.constant(null), { maxKeys: 2 })
    .chain((names) =>
      fc.record(Object.fromEntries(Object.keys(names).map((name) => [name, rarely(4, HEADERS[name]!, texts)]))),
    );
  const version = fc.oneof(
    { weight: 4, arbitrary: fc.nat(9_999).map((pick) => new Known("version", pick, "1")) },
    { weight: 3, arbitrary: fc.constantFrom("*", "1", '"1"', '"2"', 'W/"1"', '"9999999999"', "-1", '"1", "2"') },
    { weight: 1, arbitrary: texts },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.uuid() },
    {
      weight: 1,
      arbitrary: fc.constantFrom("again-1", "again-2", "again-3", "k".repeat(200), "k".repeat(400), "钥匙", "Again-1"),
    },
    { weight: 1, arbitrary: texts },
  );
  const asks = (name: string) => parameters.some((one) => one.in === "header" && one.name === name);
  return fc
    .record({
      ...(asks("If-Match") ? { "If-Match": version } : {}),
      ...(asks("Idempotency-Key") ? { "Idempotency-Key": key } : {}),
      more,
    })
    .map(({ more: others, ...own }) => ({ ...others, ...own }));
}

function bodyOf({ json, form, method }: Operation, files: readonly FormFile[]): fc.Arbitrary<Body> {
  const bodies: fc.Arbitrary<Body>[] = [];
  if (json) bodies.push(jsonBody(json));
  if (form) bodies.push(formBody(form, files));
  if (bodies.length === 0) {
    const none = fc.constant<Body>({ kind: "none" });
    return method === "GET" ? rarely(30, none, odd()) : rarely(6, none, odd());
  }
  return rarely(20, fc.oneof(...bodies), odd());
}

function jsonBody(schema: Schema): fc.Arbitrary<Body> {
  const good = object(schema);
  const json = (value: unknown): Body => ({ kind: "json", value });
  return fc.oneof(
    { weight: 5, arbitrary: good.map(json) },
    {
      weight: 4,
      arbitrary: fc.tuple(good, fc.nat(), hostile()).map(([value, at, other]) => json(replaced(value, at, other))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(good, fc.dictionary(fc.constantFrom(...HOSTILE_TEXTS.slice(0, 40)), hostile(), { maxKeys: 3 }))
        .map(([value, more]) => json({ ...value, ...more })),
    },
    { weight: 1, arbitrary: hostile().map(json) },
  );
}

/** The same with one of its parts, at any depth, replaced or (by `undefined`) left out. */
function replaced(value: unknown, at: number, other: unknown): unknown {
  const places: (string | number)[][] = [];
  const walk = (part: unknown, place: (string | number)[]) => {
    if (place.length > 0) places.push(place);
    if (part instanceof Known || part === null || typeof part !== "object") return;
    for (const key of Object.keys(part)) walk((part as Record<string, unknown>)[key], [...place, key]);
  };
  walk(value, []);
  if (places.length === 0) return other;
  const chosen = places[at % places.length]!;
  const put = (part: unknown, [key, ...rest]: (string | number)[]): unknown => {
    if (key === undefined) return at % 5 === 0 ? undefined : other;
    if (Array.isArray(part)) return part.map((one, index) => (String(index) === key ? put(one, rest) : one));
    return { ...(part as object), [key]: put((part as Record<string, unknown>)[key], rest) };
  };
  return put(value, chosen);
}

const utf16 = Buffer.from(`\ufeff${JSON.stringify({ reason: "甲" })}`, "utf16le");
const ODD_TEXTS = [
  "",
  "{",
  '{"a":1,}',
  "[".repeat(100_000),
  '{"a":1}{"b":2}',
  '{"reason":"\ud800"}',
  "\u0000",
  "null",
  '"a"',
  "1e999",
];

const TOO_MUCH = Buffer.alloc(5_500_000, "9");

/** Bodies that are not what any operation asks for. */
function odd(): fc.Arbitrary<Body> {
  const types = fc.constantFrom(
    "application/json",
    "application/problem+json",
    "application/json; charset=gbk",
    "text/plain",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "application/json-seq",
    "",
    "/",
    null,
  );
  const bytes = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...ODD_TEXTS).map((text) => Buffer.from(text)) },
    {
      weight: 10,
      arbitrary: fc.constantFrom(
        utf16,
        Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
        Buffer.from('{"__proto__":{"reason":"x"},"reason":"y"}'),
      ),
    },
    { weight: 1, arbitrary: fc.constant(TOO_MUCH) },
  );
  return fc.tuple(bytes, types).map(([made, type]) => ({ kind: "bytes", bytes: made, type }));
}

function formBody(schema: Schema, known: readonly FormFile[]): fc.Arbitrary<Body> {
  const properties = Object.entries(schema.properties ?? {});
  const asked = properties.filter(([, field]) => field.format === "binary").map(([name]) => name);
  const required = (schema.required ?? []).filter((name) => !asked.includes(name));
  const fields = object({
    properties: Object.fromEntries(properties.filter(([name]) => !asked.includes(name))),
    required,
  });
  const file = fc.record({
    one: fc.constantFrom(...known),
    field: rarely(20, fc.constantFrom(...asked, "file"), fc.constantFrom("other", "", "__proto__")),
    name: rarely(8, fc.constant(null), fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 1_000))),
    type: rarely(8, fc.constant(null), fc.constantFrom("text/html", "", "odd", "application/json")),
    salt: fc.nat(),
  });
  const uploads = rarely(10, fc.array(file, { minLength: 1, maxLength: 1 }), fc.array(file, { maxLength: 6 }));
  const flaw = rarely(
    15,
    fc.constant<FormFlaw>("none"),
    fc.constantFrom<FormFlaw>("no-boundary", "other-boundary", "cut", "no-head"),
  );
  return fc
    .tuple(
      fields,
      fc.nat(),
      rarely(
        2,
        fc.constant(null),
        hostile().map((value) => ({ value })),
      ),
      uploads,
      flaw,
    )
    .map(([good, at, other, given, chosen]) => ({
      kind: "form",
      fields: (other ? replaced(good, at, other.value) : good) as Record<string, unknown>,
      files: given.map(({ one, field, name, type, salt }) => ({
        field,
        name: name ?? one.name,
        type: type ?? one.type,
        // A comment at the end: another file each time, as sound or unsound as it was.
        bytes:
          one.type === "application/pdf" ? Buffer.concat([one.bytes, Buffer.from(`%${salt}\n%%EOF\n`)]) : one.bytes,
      })),
      flaw: chosen,
    }));
}
