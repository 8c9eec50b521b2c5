import { expect, it } from "vitest";
import { testDatabase } from "#tests/support/database";
import { namedAfter, unseenColumns } from "#tests/support/tamper";
import { shippedFolds } from "~/modules/reference/shipped.fold.server";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, shippedFolds, ...statements);

it("catalogues hold what the release ships", async () => {
  expect(await named()).toEqual([]);
});

it.each([
  [
    "a rule that bars no more",
    "update vetting_rules set verdict = 'information' where verdict = 'bars' limit 1",
    "vetting-rule",
  ],
  [
    "a kind that others may see",
    "update record_kinds set visibility_class = 'mild' where visibility_class = 'discipline' limit 1",
    "record-kind",
  ],
  ["two roles that may be held together", "delete from role_exclusions limit 1", "role-exclusion"],
  ["a rule that is gone", "delete from vetting_rules limit 1", "vetting-rule"],
  [
    "a duty without consequence",
    "update agency_duty_rules set effect = 'none' where effect <> 'none' limit 1",
    "duty-rule",
  ],
])("name %s", async (_, change, type) => {
  const found = await named(change);
  expect(found.map(([, subjectType]) => subjectType)).toEqual([type]);
});

it("leave no column out but what the office sets", async () => {
  const unseen = (await Promise.all(shippedFolds.map((fold) => unseenColumns(database.admin, fold)))).flat().sort();
  expect(unseen.filter((column) => !/\.(reply_working_days|sign_off_levels|updated_at|version)$/.test(column))).toEqual(
    ["code_tables.attributes_json", "legal_sources.promulgated_on"],
  );
});
