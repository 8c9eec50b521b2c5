import { redirect } from "@remix-run/node";
import { DIVISIONS } from "#db/reference/divisions";
import { unitTree } from "~/modules/reference/unit-tree.server";
import { type Guarded, protectedLoader, readQuery } from "~/platform/guard.server";
import { peoplePageSchema } from "../people.schema";
import { choicesOf, labelOf } from "../people-labels";
import { isInScope } from "../person-scope.rules";
import { searchTextOf } from "../person-search.rules";
import { listPeople } from "../use-cases/list-people.server";

export const loader = protectedLoader("people.read", async (guarded) => {
  const { actor, url, lng, t } = guarded;
  if (searchTextOf(url.searchParams.get("q")).kind === "number") throw redirect("/people/by-number?from=list");
  const query = readQuery(url, peoplePageSchema);
  const units = await unitChoices(guarded);
  return {
    title: t("people:list.title"),
    query,
    page: await peopleRows(guarded),
    units,
    classes: choicesOf("staff-class", lng),
    statuses: choicesOf("status", lng),
    grounds: choicesOf("ground", lng),
    mayExport: actor.permissions.has("people.export"),
    mayPick: actor.permissions.has("vetting.open"),
  };
});

/** One stretch of the list as the grid takes it; journalled. */
export async function peopleRows({ ctx, url, lng }: Guarded) {
  const { order, sort, offset, limit, ground, ...filter } = readQuery(url, peoplePageSchema);
  const direction = sort === "-name" ? ("desc" as const) : ("asc" as const);
  const reading = { caseId: null, ground: ground ?? null };
  const result = await listPeople(ctx, filter, { order, direction, offset, limit }, reading);
  if (!result.ok) throw redirect("/people/by-number?from=list");
  const { people, total, totalIsExact } = result.value;
  const rows = people.map((person) => ({
    ...person,
    staffClass: labelOf("staff-class", person.staffClass, lng),
    status: labelOf("status", person.status, lng),
  }));
  return { rows, total, totalIsExact, offset, limit };
}

export type PeopleRow = Awaited<ReturnType<typeof peopleRows>>["rows"][number];

/** The units a reader may narrow by, by division; a unit stands for itself and everything below it. */
export async function unitChoices({ ctx, actor, lng }: Pick<Guarded, "ctx" | "actor" | "lng">) {
  const { units } = await unitTree(ctx.db);
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const unit of units) {
    if (!isInScope(actor, unit)) continue;
    const depth = Math.max(0, unit.path.split("/").length - 3);
    const group = groups.get(unit.divisionCode) ?? [];
    group.push({ value: unit.code, label: `${"　".repeat(depth)}${unit.name}` });
    groups.set(unit.divisionCode, group);
  }
  return [...groups].map(([code, choices]) => {
    const division = DIVISIONS.find((each) => each.code === code);
    return { label: (lng === "en" ? division?.en : division?.zh) ?? code, choices };
  });
}
