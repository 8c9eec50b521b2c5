import { expect, it } from "vitest";
import { importNotices } from "./import-notices.rules";

const row = { item: "records", state: "staged", collection_item_code: null, notice: null } as const;

it.each([
  ["records for no item", row, ["counts-for-no-source"]],
  ["not read yet", { ...row, state: "queued" }, ["counts-for-no-source"]],
  ["in the register", { ...row, state: "committed" }, ["counts-for-no-source"]],
  ["records of an item", { ...row, collection_item_code: "321300-discipline-admonition" }, []],
  ["a roster answers for no kind of record", { ...row, item: "roster" }, []],
  ["given up", { ...row, state: "cancelled" }, []],
  ["refused as a whole", { ...row, state: "refused" }, []],
  ["facts that changed", { ...row, notice: "facts-changed" }, ["facts-changed", "counts-for-no-source"]],
] as const)("%s", (_, given, expected) => {
  expect(importNotices(given)).toEqual(expected);
});
