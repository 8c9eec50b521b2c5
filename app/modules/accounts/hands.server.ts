import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import { accountsOfPerson } from "./accounts.queries.server";

/**
 * The accounts through which the one who acts could have acted: their own and every other that rests on the same person, ended and
 * disabled ones as well. Four eyes are those of two people, not of two accounts.
 */
export async function handsOf(
  db: Db,
  { accountId, personId }: Pick<Actor, "accountId" | "personId">,
): Promise<string[]> {
  const others = personId === null ? [] : await accountsOfPerson(db, personId);
  return [...new Set([accountId, ...others])];
}
