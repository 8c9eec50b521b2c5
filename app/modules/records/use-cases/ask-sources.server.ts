import type { Db } from "#db/connection";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import type { CivilDate } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { groupBy } from "~/platform/group-by";
import { addTask, finishTasks, hasOpenTask, openTaskSubjects } from "~/platform/tasks.server";
import { catalogueOf, computeEffects } from "../effect-engine.rules";
import { effectPersonOf } from "../effect-person.rules";
import { kindWord } from "../proposal.server";
import { effectRecordOf } from "../record-content.rules";
import type { StoredRecord } from "../record-content.types";
import * as recordPeople from "../record-people.queries.server";
import * as queries from "../records.queries.server";
import { peopleWithKinds } from "../source-questions.queries.server";
import { questionsOn, type SourceQuestion } from "../source-questions.rules";

const PAGE = 500;
const QUESTION = "record-question";
/** Kinds of whose records a question can come up as time passes. */
const KINDS = RECORD_KINDS.filter(({ effect }) =>
  ["period", "probation", "listing", "deprivation"].includes(effect.type),
);

/**
 * Puts to the bodies that decided what their records leave open on the day it comes up (留党察看 without a restoration, 严重警告
 * that says no length …), as lines of their workbench, and takes off what has been answered. Safe to run again.
 * @returns how many questions are open
 */
export async function askSources(db: Db, at: Date): Promise<number> {
  const today = civilDayOf(at);
  const open = await openTaskSubjects(db, QUESTION);
  const standing = new Set<string>();
  for (let after: string | null = null; ; ) {
    const people = await peopleWithKinds(
      db,
      KINDS.map((kind) => kind.code),
      after,
      PAGE,
    );
    for (const { question, record } of await questionsOf(db, people, today)) {
      standing.add(record.id);
      if (!open.has(record.id)) await ask(db, question, record, at);
    }
    if (people.length < PAGE) break;
    after = people.at(-1)!;
  }
  for (const id of open) if (!standing.has(id)) await finishTasks(db, { type: QUESTION, id }, at);
  return standing.size;
}

async function questionsOf(db: Db, people: readonly string[], today: CivilDate) {
  const [records, services] = await Promise.all([
    queries.recordsOfPersons(db, people),
    recordPeople.servicesOfPersons(db, people),
  ]);
  const servicesBy = groupBy(services, (service) => service.person_id);
  return [...groupBy(records, (record) => record.personId)].flatMap(([personId, own]) => {
    const person = effectPersonOf(servicesBy.get(personId) ?? [], null);
    const view = computeEffects({
      records: own.map(effectRecordOf),
      person,
      asOf: today,
      catalogue: catalogueOf(RECORD_KINDS),
    });
    return questionsOn(view, today).map((question) => ({
      question,
      record: own.find((record) => record.id === question.recordId)!,
    }));
  });
}

async function ask(db: Db, question: SourceQuestion, record: StoredRecord, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await queries.lockRecord(tx, record.id);
    // Another node may have asked since.
    if (!(await hasOpenTask(tx, { type: QUESTION, id: record.id }))) await addQuestion(tx, question, record, at);
  });
}

async function addQuestion(db: Db, question: SourceQuestion, record: StoredRecord, at: Date): Promise<void> {
  await addTask(
    db,
    {
      kind: "answer-question",
      namespace: "records",
      subject: { type: QUESTION, id: record.id },
      permission: "records.revise",
      unitId: record.bodyUnitId,
      params: { kind: kindWord(record.kind), documentNo: record.documentNo ?? "—" },
      href: `/records/${record.id}`,
      dueOn: question.dueOn,
    },
    at,
  );
}
