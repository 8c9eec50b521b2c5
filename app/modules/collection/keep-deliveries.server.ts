import type { Db } from "#db/connection";
import { latestOf } from "~/platform/civil-date";
import { civilDayOf, instantOf } from "~/platform/clock";
import { keepTasks, type StandingTask } from "~/platform/tasks.server";
import { type Due, deliveryDue } from "./delivery-due.rules";
import * as sources from "./sources.queries.server";

const SUBJECT = "due-deliveries";
/** Contributors a look; each has some tens of items at most. */
const STEP = 10;

/**
 * Keeps one line a contributor on the workbench of its people for what they are to deliver or to report as nothing: how many items, how
 * many of them overdue, until when. Of one contributor where an act changed it; of all in the upkeep, since days pass by themselves.
 */
export async function keepDeliveries(db: Db, at: Date, only: string | null = null): Promise<void> {
  const contributors = (await sources.allContributors(db)).filter(({ code }) => only === null || code === only);
  const wanted: StandingTask[] = [];
  for (let from = 0; from < contributors.length; from += STEP)
    wanted.push(...(await linesOf(db, contributors.slice(from, from + STEP), at)));
  await keepTasks(db, SUBJECT, wanted, { at, ...(only === null ? {} : { onlyId: only }) });
}

type Contributor = Awaited<ReturnType<typeof sources.allContributors>>[number];

async function linesOf(db: Db, contributors: readonly Contributor[], at: Date): Promise<StandingTask[]> {
  const today = civilDayOf(at);
  const codes = contributors.map(({ code }) => code);
  const items = await sources.itemsOf(db, codes);
  const words = await sources.lastWords(
    db,
    items.map(({ code }) => code),
  );
  const due = new Map<string, Due[]>();
  for (const item of items) {
    const word = words.get(item.code)!;
    const one = deliveryDue(
      {
        ...{ frequency: item.frequency, daysAllowed: item.grace_days },
        ...{ validFrom: item.valid_from, validTo: item.valid_to },
        spokeOn: latestOf(word.lastDelivery, word.lastZeroReport),
      },
      today,
    );
    if (one) due.set(item.contributor_code, [...(due.get(item.contributor_code) ?? []), one]);
  }
  return contributors.flatMap((contributor) => {
    const own = due.get(contributor.code);
    return own ? [lineOf(contributor, own)] : [];
  });
}

function lineOf(contributor: Contributor, due: readonly Due[]): StandingTask {
  const [first] = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.from < b.from ? -1 : 1));
  return {
    kind: "deliver",
    namespace: "collection",
    subject: { type: SUBJECT, id: contributor.code },
    permission: "zero-reports.sign",
    unitId: contributor.unit_id,
    params: {
      contributor: { zh: contributor.name_zh, en: contributor.name_en },
      count: due.length,
      overdue: due.filter(({ isOverdue }) => isOverdue).length,
    },
    href: `/contributors/${contributor.code}`,
    dueOn: first!.on,
    since: instantOf(`${first!.from}T00:00:00+08:00`),
  };
}
