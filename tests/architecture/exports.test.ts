import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { describe, expect, it } from "vitest";
import routes from "~/routes";

const ONE = "one thing with all that belongs to it: a document, which is printed";
const BASIS = "what an act rests on, shown beside its form";

/** Pages that show rows and are no lists: what they are instead. */
const EXEMPT: Readonly<Record<string, string>> = {
  "/account/sessions": BASIS,
  "/settings": "a handful of values of this installation; who set which when and why leaves with the journal",
  "/vetting-cases/:id":
    "what leaves of a case is its opinion, signed and kept byte for byte; before that nothing leaves",
  "/vetting-cases/:id/candidates/:no/decision": BASIS,
  "/vetting-cases/:id/approval": BASIS,
  "/records/:id": ONE,
  "/record-kinds/:code": ONE,
  "/agencies/:id": ONE,
  "/agency-filings/:id": ONE,
  "/agency-filings/:id/submissions/:ordinal": ONE,
  "/agency-filings/:id/return": BASIS,
  "/people/:id": ONE,
  "/reports/:id": ONE,
  "/enterprises/:id": ONE,
  "/contributors/:code": ONE,
  "/public/agencies/:code": ONE,
  "/imports/:id": "one delivery; its refused rows are fetched as a workbook, with the reason beside each cell",
  "/imports/:id/mapping": BASIS,
  "/verify/file": "the answer about one report, with its certificate as a file",
  "/verify/:no": "the answer about one report, with its certificate as a file",
  "/open-data": "says of each file of open data what its fields mean; the files themselves are the lists",
};

function flatten(entries: RouteConfigEntry[], base = ""): { at: string; file: string }[] {
  return entries.flatMap(({ path: part, index, file, children }) => {
    const at = [base, part ?? ""].filter(Boolean).join("/");
    const own = part !== undefined || index ? [{ at: `/${at}`, file: path.join("app", file) }] : [];
    return [...own, ...flatten(children ?? [], at)];
  });
}

const addresses = flatten((await routes) as RouteConfigEntry[]);
const texts = new Map<string, string>();
const textOf = (file: string) => texts.get(file) ?? texts.set(file, readFileSync(file, "utf8")).get(file)!;

/** A screen and every part of it. */
function partsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ""] of textOf(file).matchAll(/from "([~.][^"]*)"/g)) {
    const whole = from.startsWith("~/") ? path.join("app", from.slice(2)) : path.join(path.dirname(file), from);
    if (existsSync(`${whole}.tsx`)) partsOf(`${whole}.tsx`, seen);
  }
  return seen;
}

const pages = addresses
  .filter(({ file }) => file.endsWith(".tsx"))
  .map(({ at, file }) => {
    const text = [...partsOf(file)].map(textOf).join("\n");
    return { at, showsRows: /<table className="table|<DataGrid\b/.test(text), isExported: /<ExportLink\b/.test(text) };
  });

/** `/webhooks/${id}/messages/export` as app/routes.ts has it: the names of what is in the address do not matter. */
const shape = (address: string) => address.replace(/\$\{[^}]*\}|:\w+/g, "*");

describe("a page that shows a list", () => {
  it("exports it, or says why it is none", () => {
    const without = pages.filter(({ showsRows, isExported }) => showsRows && !isExported).map(({ at }) => at);
    expect(without.filter((at) => !(at in EXEMPT))).toEqual([]);
    expect(Object.keys(EXEMPT).filter((at) => !without.includes(at))).toEqual([]);
    expect(Object.values(EXEMPT).filter((reason) => reason.length < 20)).toEqual([]);
  });
});

describe("an export", () => {
  it("is linked from a page, and every link leads to one", () => {
    const own = addresses.filter(({ at }) => /\/(export|workbook)$/.test(at)).map(({ at }) => shape(at));
    const screens = addresses.flatMap(({ file }) => (file.endsWith(".tsx") ? [...partsOf(file)] : []));
    const linked = [...new Set(screens)].flatMap((file) =>
      [...textOf(file).matchAll(/["`](\/[^"`\n]*\/export)["`]|`\$\{at\}(\/[^"`\n]*(?:export|workbook))`/g)].map(
        ([, whole, below]) => whole ?? below!,
      ),
    );
    const ends = new Set(linked.map(shape));
    expect(own.filter((at) => ![...ends].some((end) => at === end || at.endsWith(end)))).toEqual([]);
    expect([...ends].filter((end) => !own.some((at) => at === end || at.endsWith(end)))).toEqual([]);
  });
});
