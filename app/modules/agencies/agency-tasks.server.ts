import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { addTask, type BothLanguages, finishTasks } from "~/platform/tasks.server";

interface About {
  agencyId: string;
  name: string;
}

/** A filing waits for the regulator. */
export async function addReviewTask(db: Db, filingId: string, { name }: About, at: Date): Promise<void> {
  await addTask(
    db,
    {
      kind: "review-filing",
      namespace: "agencies",
      subject: { type: "agency-filing", id: filingId },
      permission: "agencies.list",
      params: { name },
      href: `/agency-filings/${filingId}`,
    },
    at,
  );
}

/** A filing came back to its agency with remarks. */
export async function addMendTask(db: Db, filingId: string, { agencyId, name }: About, at: Date): Promise<void> {
  await addTask(
    db,
    {
      kind: "mend-filing",
      namespace: "agencies",
      subject: { type: "agency-filing", id: filingId },
      permission: "agencies.file",
      agencyId,
      params: { name },
      href: `/agency-filings/${filingId}/form`,
    },
    at,
  );
}

export const finishFilingTasks = (db: Db, filingId: string, at: Date) =>
  finishTasks(db, { type: "agency-filing", id: filingId }, at);

/** A measure, or its lifting, waits for a second regulator. */
export async function addSignTask(
  db: Db,
  measureId: string,
  { name, notAccountId, isLifting }: { name: string; notAccountId: string; isLifting: boolean },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind: isLifting ? "sign-lifting" : "sign-measure",
      namespace: "agencies",
      subject: { type: "agency-measure", id: measureId },
      permission: "agencies.sign",
      notAccountId,
      params: { name },
      href: `/agency-measures/${measureId}`,
    },
    at,
  );
}

/** A complaint waits to be decided. */
export async function addDecideTask(
  db: Db,
  complaintId: string,
  { agencyId, name, dueOn }: About & { dueOn: CivilDate },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind: "decide-complaint",
      namespace: "agencies",
      subject: { type: "agency-complaint", id: complaintId },
      permission: "agencies.complaints",
      params: { name },
      href: `/agencies/${agencyId}/complaints/${complaintId}`,
      dueOn,
    },
    at,
  );
}

/** A complaint waits for what the agency says to it, as long as for its decision. */
export async function addAnswerTask(
  db: Db,
  complaintId: string,
  { agencyId, no, dueOn }: { agencyId: string; no: string; dueOn: CivilDate },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind: "answer-complaint",
      namespace: "agencies",
      subject: { type: "agency-complaint", id: complaintId },
      permission: "agencies.file",
      agencyId,
      params: { no },
      href: `/agencies/${agencyId}/complaints/${complaintId}/answer`,
      dueOn,
    },
    at,
  );
}

export const finishAnswerTask = (db: Db, complaintId: string, at: Date) =>
  finishTasks(db, { type: "agency-complaint", id: complaintId }, at, ["agencies:task.answer-complaint"]);

/** Something is due: a line for the users of the agency. */
export async function addDutyTask(
  db: Db,
  dutyId: string,
  {
    agencyId,
    kind,
    title,
    dueOn,
  }: { agencyId: string; kind: "duty-due" | "duty-missed-own"; title: string | BothLanguages; dueOn: CivilDate },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind,
      namespace: "agencies",
      subject: { type: "agency-duty", id: dutyId },
      permission: "agencies.file",
      agencyId,
      params: { title },
      href: `/agencies/${agencyId}`,
      dueOn,
    },
    at,
  );
}

/** Something was missed: a line for the regulators. */
export async function addMissedTask(
  db: Db,
  dutyId: string,
  { agencyId, name, title, dueOn }: About & { title: string | BothLanguages; dueOn: CivilDate },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind: "duty-missed",
      namespace: "agencies",
      subject: { type: "agency-duty", id: dutyId },
      permission: "agencies.check",
      params: { name, title },
      href: `/agencies/${agencyId}`,
      dueOn,
    },
    at,
  );
}

/** Something was missed whose rule says that a suspension is proposed: a regulator decides, on the form with its ground. */
export async function addProposeTask(
  db: Db,
  dutyId: string,
  { agencyId, name, title, dueOn }: About & { title: string | BothLanguages; dueOn: CivilDate },
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind: "propose-suspension",
      namespace: "agencies",
      subject: { type: "agency-duty", id: dutyId },
      permission: "agencies.suspend",
      params: { name, title },
      href: `/agencies/${agencyId}/suspension?duty=${dutyId}`,
      dueOn,
    },
    at,
  );
}

/** Lines of what is owed that end when it comes in. */
export const DUTY_LINES = ["duty-due", "duty-missed-own", "duty-missed"].map((kind) => `agencies:task.${kind}`);

/** A measure was proposed for what was missed. */
export const finishProposeTask = (db: Db, dutyId: string, at: Date) =>
  finishTasks(db, { type: "agency-duty", id: dutyId }, at, ["agencies:task.propose-suspension"]);
