import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import type { Refusal } from "~/platform/result";
import { roleExclusions } from "./accounts.queries.server";
import { excludedPair } from "./accounts.rules";
import { rolesOfOtherAccounts } from "./standing.queries.server";

export interface Held {
  /** The account that is to hold the roles; its own others are among `roles`. */
  accountId: string;
  personId: string | null;
  roles: readonly string[];
}

/**
 * Why these roles may not come together, or null: neither on one account (`roles-exclude-each-other`) nor on several of one
 * person (`person-roles-exclude`) that have not ended; a disabled account can be enabled again and counts. Inside a
 * transaction the accounts of the person stay as they are until its end (GB/T 22239-2019, 8.1.5).
 */
export async function exclusionRefusal(
  db: Db,
  { accountId, personId, roles }: Held,
  { today, path }: { today: CivilDate; path?: string },
): Promise<Refusal | null> {
  const exclusions = await roleExclusions(db);
  const own = excludedPair(roles, exclusions);
  if (own) return refusal("roles-exclude-each-other", own, path);
  const others = personId === null ? [] : await rolesOfOtherAccounts(db, { personId, accountId, today });
  const pair = excludedPair([...roles, ...others], exclusions);
  return pair ? refusal("person-roles-exclude", pair, path) : null;
}

const refusal = (code: string, [a, b]: [string, string], path?: string): Refusal => ({
  ...{ code, key: `accounts:refusal.${code}`, path },
  params: { a: `common:role.${a}`, b: `common:role.${b}` },
});
