import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";
import { catalogueRow } from "./catalogue-change.queries.server";
import { highestUnitOf, unitsByCode } from "./org-units.queries.server";
import { allowsUnit } from "./scope.rules";

/** The unit that a row of the collection catalogue is about: its contributor's, or the highest of the division; null where there is none. */
async function placeOfRow(db: Db, row: CatalogueRowSnapshot) {
  const body = row.contributorCode ? (await catalogueRow(db, "contributors", row.contributorCode))?.row : row;
  const [unit] = body?.unitCode ? await unitsByCode(db, [body.unitCode]) : [];
  const divisionCode = body?.divisionCode ?? "";
  return { id: unit?.id ?? null, path: unit?.path ?? "", divisionCode };
}

/** Whether an account keeps this row: the whole city, the division of its contributor, or the unit that the contributor is. */
export async function allowsCatalogueRow(db: Db, actor: Actor, row: CatalogueRowSnapshot): Promise<boolean> {
  const { id, path, divisionCode } = await placeOfRow(db, row);
  return allowsUnit(actor, { id: id ?? "", path, divisionCode });
}

/** At which unit a row waits for its second registrar. */
export async function unitOfCatalogueRow(db: Db, row: CatalogueRowSnapshot): Promise<string | null> {
  const { id, divisionCode } = await placeOfRow(db, row);
  return id ?? (await highestUnitOf(db, divisionCode)) ?? null;
}
