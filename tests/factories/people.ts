import type { Db } from "#db/connection";
import { TEST_NOW } from "#tests/support/actors";
import { identityBirthDate, identityCheckDigit, identitySex } from "~/modules/people/identity-number.rules";
import { storedIdentityNumber } from "~/modules/people/identity-number.server";
import { nameKeys } from "~/modules/people/person-name.server";
import { newId } from "~/platform/id";
import { newWrappedKey } from "~/platform/secrets.server";

interface UnitParts {
  code: string;
  name?: string;
  divisionCode?: string;
  /** The unit above, as this function gave it back. */
  above?: { id: string; path: string };
}

/** A unit of the tree; the roster and records of the city stand on such rows. */
export async function makeUnit(db: Db, { code, name = `${code} 局`, divisionCode = "321302", above }: UnitParts) {
  const id = newId();
  const path = `${above?.path ?? "/"}${id}/`;
  await db
    .insertInto("org_units")
    .values({
      id,
      code,
      name,
      former_names_json: "[]",
      parent_id: above?.id ?? null,
      path,
      division_code: divisionCode,
      nature: "organ",
      branch: "administration",
      created_at: TEST_NOW,
      updated_at: TEST_NOW,
    })
    .execute();
  return { id, path, code, divisionCode };
}

interface PersonParts {
  name: string;
  formerNames?: readonly string[];
  unit: { id: string; divisionCode: string };
  staffClass?: string;
  status?: "in-post" | "retired";
  position?: string;
  rank?: string;
  idNumber?: string;
  fromOn?: string;
  mergedIntoId?: string;
}

let serial = 0;

/** A number of the unassigned county 321399 that nobody has yet. */
export function anIdNumber(): string {
  serial++;
  const first17 = `321399${1960 + (serial % 40)}0${1 + (serial % 9)}15${String(serial % 1000).padStart(3, "0")}`;
  return first17 + identityCheckDigit(first17);
}

/** A person with one posting, as an import leaves them. */
export async function makePerson(db: Db, parts: PersonParts) {
  const [id, postingId] = [newId(), newId()];
  const {
    name,
    formerNames = [],
    unit,
    staffClass = "civil-servant",
    status = "in-post",
    idNumber = anIdNumber(),
  } = parts;
  const keys = nameKeys(name);
  const at = { created_at: TEST_NOW, updated_at: TEST_NOW };
  await db
    .insertInto("persons")
    .values({
      id,
      name,
      name_sort: keys.sort,
      name_strokes: keys.strokes,
      name_pinyin: keys.pinyin,
      name_initials: keys.initials,
      ...storedIdentityNumber(idNumber),
      person_key_wrapped: newWrappedKey().wrapped,
      sex: identitySex(idNumber) === "男" ? "male" : "female",
      born_on: identityBirthDate(idNumber),
      staff_class: staffClass,
      status,
      former_names_json: JSON.stringify(formerNames),
      unit_id: unit.id,
      division_code: unit.divisionCode,
      position: parts.position ?? null,
      post_rank: parts.rank ?? null,
      main_posting_id: postingId,
      merged_into_id: parts.mergedIntoId ?? null,
      ...at,
    })
    .execute();
  await db
    .insertInto("postings")
    .values({
      id: postingId,
      person_id: id,
      unit_id: unit.id,
      is_main: 1,
      staff_class: staffClass,
      position: parts.position ?? null,
      post_rank: parts.rank ?? null,
      from_on: parts.fromOn ?? "2015-03-01",
      ...at,
    })
    .execute();
  return { id, postingId, idNumber };
}
