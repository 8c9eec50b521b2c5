import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LODGE_CODES } from "./lodge-codes";

/** Every refusal of this module that a source names, with the words of a standing put in. */
function namedIn(file: string): string[] {
  const said = JSON.parse(readFileSync("app/locales/en/reports.json", "utf8")).refusal as Record<string, string>;
  const text = readFileSync(`app/modules/reports/${file}`, "utf8");
  const standings = ["suspended", "removed", "not-listed"];
  const codes = [...text.matchAll(/["`.]([a-z]+(?:-(?:[a-z]+|\$\{\w+\}))+)["`]/g)].flatMap(([, code]) =>
    standings.map((standing) => code!.replace(/\$\{\w+\}/, standing)),
  );
  return [...new Set(codes)].filter((code) => code in said);
}

it("the description of the API names everything that lodging refuses with", () => {
  const named = [
    ...namedIn("lodge.rules.ts"),
    ...namedIn("lodging-refusals.server.ts"),
    ...namedIn("report-file.server.ts"),
  ];
  expect(named.length).toBeGreaterThan(20);
  // What the regulator takes in of the past comes by workbook.
  const ofThePast = ["no-register-begin", "not-of-the-past"];
  expect(named.filter((code) => !LODGE_CODES.includes(code))).toEqual(ofThePast);
});
