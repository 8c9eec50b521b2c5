import type { Db } from "#db/connection";
import { allUnits, personsById } from "../register.queries.server";
import type { CandidateView } from "../vetting.schema";

export type PersonShown = CandidateView["suggestions"][number];

/** What tells people of the register apart: name, masked number, unit, post. */
export async function peopleShown(db: Db, ids: readonly string[]): Promise<Map<string, PersonShown>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const [people, units] = [await personsById(db, wanted), await allUnits(db)];
  const unitById = new Map(units.map((unit) => [unit.id, { code: unit.code, name: unit.name }]));
  return new Map(
    people.map((person) => [
      person.id,
      {
        id: person.id,
        name: person.name,
        idNumberMasked: person.id_number_masked,
        unit: unitById.get(person.unit_id) ?? { code: "", name: "" },
        position: person.position,
      },
    ]),
  );
}

/**
 * Who is meant by the lines that were matched by name and unit, by number of the line: whoever confirms such a match must see whom it is,
 * since the letter names no number. Nobody is opened here who is not opened with the case.
 */
export async function matchedByName(
  db: Db,
  candidates: readonly Pick<CandidateView, "no" | "personId" | "matchedBy">[],
): Promise<Record<string, PersonShown>> {
  const lines = candidates.filter((one) => one.matchedBy === "nameUnit" && one.personId !== null);
  const people = await peopleShown(
    db,
    lines.flatMap((one) => one.personId ?? []),
  );
  return Object.fromEntries(
    lines.flatMap((one) => {
      const person = people.get(one.personId!);
      return person ? [[one.no, person]] : [];
    }),
  );
}
