import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Components in forms that hold no field of their own. */
const WITHOUT_FIELDS =
  /^(EntryForm|ButtonLink|Difference|FactList|FiledValue|Link|Notice|PickedPeople|Proposed|Section|TickList|VersionInput|Day|Moment)$/;

const sources = new Map(
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => [path, readFileSync(join("app", path), "utf8")]),
);
/** Components of several fields into which a form looks. */
const known = new Set(
  [...sources.values()].flatMap((text) =>
    [...text.matchAll(/export const (\w+) = withFields/g)].map(([, name]) => name!),
  ),
);
const isField = (name: string) => /Field$/.test(name) || known.has(name) || WITHOUT_FIELDS.test(name);

it("the summary of errors of every form can call each of its fields by its label", () => {
  const blind = [...sources].flatMap(([path, text]) =>
    [...text.matchAll(/<EntryForm[\s\S]*?<\/EntryForm>/g)]
      .flatMap(([form]) => [...form.matchAll(/<([A-Z]\w+)/g)].map(([, name]) => name!))
      .filter((name) => !isField(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(known.size).toBeGreaterThan(3);
  expect(blind).toEqual([]);
});
