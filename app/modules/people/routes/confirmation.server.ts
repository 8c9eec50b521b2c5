import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { freshUnitTree } from "~/modules/reference/unit-tree.server";
import { isOwnHand } from "~/platform/actor";
import { type Guarded, protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { confirmProposalSchema } from "../people.schema";
import { type LabelTable, labelOf } from "../people-labels";
import { CHANGE_PERSON, type PersonChangeProposal, personSubject } from "../person-change.types";
import { confirmChange } from "../use-cases/confirm-change.server";
import { type ActPerson, backToPerson, personOfAct } from "./person-act.server";

export const loader = protectedLoader("people.confirm", async (guarded) => {
  const { ctx, actor, t } = guarded;
  const person = await personOfAct(guarded);
  const pending = await pendingApproval(ctx.db, CHANGE_PERSON, personSubject(person.id));
  const proposal = pending ? (JSON.parse(pending.proposal_json) as PersonChangeProposal) : null;
  return {
    title: t("people:confirm-change.title"),
    person,
    proposal: proposal && {
      what: t(`people:process.${proposal.act}`),
      rows: await rowsOf(guarded, person, proposal),
      reason: reasonOf(guarded, proposal),
      id: pending?.id ?? "",
      isOwn: isOwnHand(actor, pending?.submitted_by),
      by: pending?.submitter_name ?? "",
    },
  };
});

export const action = protectedAction(
  "people.confirm",
  confirmProposalSchema,
  async (guarded, { version, proposal }) => {
    const act = { personId: guarded.params.id ?? "", version, seen: proposal };
    const result = await confirmChange(guarded.ctx, act);
    return result.ok ? ok(backToPerson(guarded)) : result;
  },
);

/** What would become of the person, field by field; what stays as it is is left out. */
async function rowsOf({ ctx, lng, t }: Guarded, person: ActPerson, { act, input }: PersonChangeProposal) {
  const code = (table: LabelTable, value: string | null) => labelOf(table, value, lng);
  const row = (field: string, before: string | null, after: string | null) => ({
    label: t(`people:${field}`),
    before: before ?? "",
    after: after ?? "",
  });
  const staffClass = (after: string) =>
    row("field.staff-class", code("staff-class", person.staffClass), code("staff-class", after));
  const rows =
    act === "retire-person"
      ? [row("field.status", person.status, code("status", input.leaving)), row("retire.last-on", null, input.lastOn)]
      : [
          staffClass(input.staffClass),
          row("field.position", person.position, input.position),
          row("field.rank", person.rank, input.rank),
          ...(act === "transfer-person"
            ? [
                row("transfer.unit", person.unit, (await freshUnitTree(ctx.db)).byCode.get(input.unitCode)?.name ?? ""),
                row("transfer.from-on", null, input.fromOn),
              ]
            : [
                row(
                  "field.political-status",
                  code("political", person.politicalStatus),
                  code("political", input.politicalStatus),
                ),
                row("field.party-joined-on", person.partyJoinedOn, input.partyJoinedOn),
                row("field.work-started-on", person.workStartedOn, input.workStartedOn),
                row(
                  "field.nationality",
                  code("nationality", person.nationality),
                  code("nationality", input.nationality),
                ),
              ]),
        ];
  return rows.filter(({ before, after }) => before !== after);
}

function reasonOf({ lng, t }: Guarded, { act, input }: PersonChangeProposal): string {
  const tables: LabelTable[] =
    act === "correct-person"
      ? ["correct-reason"]
      : act === "transfer-person"
        ? ["transfer-reason"]
        : ["retire-reason", "leave-reason"];
  const { code, text } = input.reason;
  const label = tables.map((table) => labelOf(table, code, lng)).find((each) => each !== code) ?? code;
  return `${label}${t("common:ui.colon")}${text}`;
}
