import type { Db } from "#db/connection";
import { TEST_NOW } from "#tests/support/actors";
import { newId } from "~/platform/id";
import { encryptColumn, newWrappedKey, searchIndex } from "~/platform/secrets.server";

/** A unit and people as rows, for modules below whose use cases make them: numbers carry the unassigned county 321399. */
export async function makeUnitRow(db: Db, name = "甲河县某局", division = "321322"): Promise<string> {
  const id = newId();
  await db
    .insertInto("org_units")
    .values({
      id,
      code: `U${id.slice(-10)}`,
      name,
      former_names_json: "[]",
      path: `/${id}/`,
      division_code: division,
      nature: "organ",
      branch: "administration",
      created_at: TEST_NOW,
      updated_at: TEST_NOW,
    })
    .execute();
  return id;
}

export async function makePersonRows(db: Db, unitId: string, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, index) => personRow(unitId, index));
  for (let i = 0; i < people.length; i += 500) {
    await db
      .insertInto("persons")
      .values(people.slice(i, i + 500).map(({ person }) => person))
      .execute();
    await db
      .insertInto("postings")
      .values(people.slice(i, i + 500).map(({ posting }) => posting))
      .execute();
  }
  return people.map(({ person }) => person.id);
}

function personRow(unitId: string, index: number) {
  const id = newId();
  const postingId = newId();
  const number = `321399${String(1970_0000 + index).slice(0, 8)}${id.slice(-4)}`;
  const at = { created_at: TEST_NOW, updated_at: TEST_NOW };
  const person = {
    id,
    name: `测试${index}`,
    name_sort: `ceshi ${index}`,
    name_strokes: "08",
    name_pinyin: "ceshi",
    name_initials: "cs",
    id_number_cipher: encryptColumn(number),
    id_number_index: searchIndex("id-number", `${number}${id}`),
    id_number_masked: "321399********0000",
    person_key_wrapped: newWrappedKey().wrapped,
    sex: "male" as const,
    born_on: "1980-01-01",
    staff_class: "civil-servant",
    status: "in-post" as const,
    former_names_json: "[]",
    unit_id: unitId,
    division_code: "321322",
    main_posting_id: postingId,
    ...at,
  };
  const posting = {
    id: postingId,
    person_id: id,
    unit_id: unitId,
    is_main: 1,
    staff_class: "civil-servant",
    from_on: "2005-01-01",
    ...at,
  };
  return { person, posting };
}
