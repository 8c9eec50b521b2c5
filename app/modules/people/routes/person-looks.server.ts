import { processWords } from "~/modules/journal/entry-words";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import type { Guarded } from "~/platform/guard.server";
import { labelOf } from "../people-labels";
import { casesOpenTo } from "../person.queries.server";
import { isLookShown } from "../person-looks.rules";

const READ = 400;
const SHOWN = 50;

/** What the journal holds on a person, as far as this reader may be told: the last 50 looks and changes, newest first. */
export async function looksAtPerson({ ctx, actor, lng, t }: Guarded, personId: string) {
  const [entries, cases] = await Promise.all([
    lookupsOfSubject(ctx.db, "person", personId, { limit: READ }),
    casesOpenTo(ctx.db, personId, actor.accountId),
  ]);
  const reader = { accountId: actor.accountId, caseIds: new Set(cases) };
  return entries
    .filter(({ name, account_id, case_id, ground }) =>
      isLookShown({ name, accountId: account_id, caseId: case_id, ground }, reader),
    )
    .slice(0, SHOWN)
    .map((entry) => ({
      id: entry.id,
      at: entry.at,
      sentence: t("people:looks.sentence", {
        who: entry.actor_name,
        roles: entry.actor_roles
          .split(",")
          .filter(Boolean)
          .map((role) => String(t(`common:role.${role}`, { defaultValue: t("journal:role-system") })))
          .join(t("people:person.joint")),
        what: processWords(t, entry.name),
        why: reasonOf(entry),
      }),
    }));

  function reasonOf({ name, case_id, ground }: (typeof entries)[number]): string {
    const table = name === "unmask-number" ? "unmask-ground" : "ground";
    const label = case_id ? t("people:ground.case") : labelOf(table, ground, lng);
    return label ? t("people:looks.ground", { ground: label }) : "";
  }
}
