import type { ProposedView } from "~/components/proposed";
import type { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { freshUnitTree } from "~/modules/reference/unit-tree.server";
import type { Guarded } from "~/platform/guard.server";
import { type LabelTable, labelOf } from "../people-labels";
import type { PersonChangeProposal } from "../person-change.types";
import type { RenameProposal } from "../use-cases/rename-person.server";
import type { ActPerson } from "./person-act.server";

type Pending = NonNullable<Awaited<ReturnType<typeof pendingApproval>>>;

/** What one registrar would change of a person, for the page where another confirms it and for that where it goes back. */
export async function proposedChange(guarded: Guarded, person: ActPerson, pending: Pending) {
  const proposal = JSON.parse(pending.proposal_json) as PersonChangeProposal;
  const view: ProposedView = {
    ...byWhom(pending),
    text: reasonOf(guarded, proposal),
    rows: await rowsOf(guarded, person, proposal),
  };
  return { ...view, what: guarded.t(`people:process.${proposal.act}`) };
}

/** The same of a change of name. */
export function proposedName({ lng, t }: Guarded, pending: Pending) {
  const { before, after, reason } = JSON.parse(pending.proposal_json) as RenameProposal;
  const view: ProposedView = {
    ...byWhom(pending),
    text: `${labelOf("rename-reason", reason.code, lng)}${t("common:ui.colon")}${reason.text}`,
    rows: [{ label: t("people:field.name"), before, after }],
  };
  return { ...view, what: t("people:process.rename-person") };
}

const byWhom = ({ id, submitter_name: by, submitted_at: at }: Pending) => ({ id, by, at });

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
