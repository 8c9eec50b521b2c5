import type { Db } from "#db/connection";
import type { Ctx } from "~/platform/process.server";
import { addTask } from "~/platform/tasks.server";
import type { CaseRow } from "../case.queries.server";

const subject = (found: CaseRow) => ({ type: "vetting-case", id: found.id });
/** The line goes to whoever may see the case, and to nobody else. */
const place = ({ unit_id, division_code }: CaseRow) => ({
  unitId: unit_id,
  division: division_code ?? (unit_id === null ? "city" : null),
});
const params = (found: CaseRow) => ({ title: found.title, documentNo: found.requester_document_no });

/** Whoever may sign, and is none of the case's officers, finds it on the workbench. */
export async function addSignTask(db: Db, found: CaseRow, ctx: Ctx): Promise<void> {
  const href = `/vetting-cases/${found.id}/approval`;
  await addTask(
    db,
    {
      kind: "sign-case",
      namespace: "vetting",
      subject: subject(found),
      permission: "vetting.approve",
      ...place(found),
      notAccountId: ctx.actor.accountId,
      params: params(found),
      href,
      dueOn: found.reply_due_on,
    },
    ctx.now,
  );
}

/** The opinion waits to be issued. */
export async function addIssueTask(db: Db, found: CaseRow, ctx: Ctx): Promise<void> {
  const href = `/vetting-cases/${found.id}/issuance`;
  await addTask(
    db,
    {
      kind: "issue-opinion",
      namespace: "vetting",
      subject: subject(found),
      permission: "vetting.issue",
      ...place(found),
      notAccountId: found.opened_by,
      params: params(found),
      href,
      dueOn: found.reply_due_on,
    },
    ctx.now,
  );
}

/** The officer who opened the case has it to decide (again). */
export async function addDecideTask(
  db: Db,
  found: CaseRow,
  kind: "decide-case" | "mend-case",
  at: Date,
): Promise<void> {
  await addTask(
    db,
    {
      kind,
      namespace: "vetting",
      subject: subject(found),
      permission: "vetting.decide",
      accountId: found.opened_by,
      params: params(found),
      href: `/vetting-cases/${found.id}`,
      dueOn: found.reply_due_on,
    },
    at,
  );
}
