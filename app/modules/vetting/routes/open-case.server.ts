import { clearIdentityNumber } from "~/modules/people/identity-number.server";
import { workingCalendar } from "~/modules/reference/calendar.server";
import { addWorkingDays } from "~/modules/reference/working-days.rules";
import { type CivilDate, yearOf } from "~/platform/civil-date";
import { civilDayOf } from "~/platform/clock";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok } from "~/platform/result";
import type { TypedCandidate } from "../candidate-line.rules";
import { typedList } from "../candidate-list.rules";
import { allPurposes } from "../catalogue.queries.server";
import { parsePastedList } from "../pasted-list.rules";
import { personsInScope } from "../register.queries.server";
import { openCase } from "../use-cases/open-case.server";
import { readCandidateList } from "../use-cases/read-candidate-list.server";
import { MOST_PAPER_BYTES, storePaper } from "../use-cases/store-paper.server";
import { openCaseFormSchema } from "../vetting-forms.schema";
import { casePath } from "./case-head.server";

const MOST_PICKED = 200;

/** `?person=…&person=…`: people ticked in the list of people. */
export const loader = protectedLoader("vetting.open", async ({ ctx, t, lng, url }) => {
  const [today, purposes] = [civilDayOf(ctx.now), await allPurposes(ctx.db)];
  return {
    title: t("vetting:open.title"),
    today,
    unpublished: await unpublishedYears(ctx, today, Math.max(...purposes.map((purpose) => purpose.replyWorkingDays))),
    picked: (await pickedPeople(ctx, url)).map((one) => ({
      id: one.id,
      name: one.name,
      idNumberMasked: one.id_number_masked,
      unit: one.unit_name,
      position: one.position,
    })),
    purposes: purposes.map((purpose) => ({
      value: purpose.code,
      label: lng === "en" ? purpose.en : purpose.zh,
    })),
  };
});

export const action = protectedUpload(
  "vetting.open",
  { schema: openCaseFormSchema, maxFileBytes: MOST_PAPER_BYTES },
  async ({ ctx, url, nudgeJobs }, value, files) => {
    const file = files.find((one) => one.field === "file");
    // One letter, one list: what else was pasted would go unanswered without a word.
    if (file && value.pasted?.trim()) return no("vetting:refusal.two-lists", { path: "pasted", status: 422 });
    const list = file
      ? await readCandidateList(file.path, file.name, civilDayOf(ctx.now))
      : typedList(
          [...(await pickedPeople(ctx, url)).map(pickedLine), ...parsePastedList(value.pasted ?? "")],
          "pasted",
        );
    if (!list.ok) return list;
    const letter = files.find((one) => one.field === "letter");
    const letterFileId = letter ? await storePaper(ctx, letter, "letter") : ok(null);
    if (!letterFileId.ok) return letterFileId;
    const opened = await openCase(ctx, {
      purpose: value.purpose,
      asOf: value.asOf,
      title: value.title,
      documentNo: value.documentNo,
      requester: value.requester,
      contact: value.contact ?? null,
      replyDueOn: value.replyDueOn ?? null,
      letterFileId: letterFileId.value,
      listFileId: null,
      list: list.value,
    });
    nudgeJobs();
    return opened.ok ? ok(casePath(opened.value)) : opened;
  },
);

/** Years through which the longest time for a reply runs and whose working days nobody has published yet. */
async function unpublishedYears(ctx: Ctx, today: CivilDate, days: number): Promise<number[]> {
  const calendar = await workingCalendar(ctx.db, yearOf(today), yearOf(today) + 1);
  return addWorkingDays(calendar, today, days).unpublishedYears;
}

/** The people the address names; nobody outside the officer's own scope is looked up here: such ids are passed over. */
async function pickedPeople(ctx: Ctx, url: URL) {
  const ids = url.searchParams.getAll("person").filter(isId).slice(0, MOST_PICKED);
  if (ids.length === 0) return [];
  const people = await personsInScope(ctx.db, ids, ctx.actor.scope);
  await recordRead(ctx, { name: "pick-candidates", subjectType: "person", subjectIds: people.map((one) => one.id) });
  return people;
}

/** Whom the officer ticked is meant and nobody else: the line carries the number, and so is found by it. */
function pickedLine(one: Awaited<ReturnType<typeof pickedPeople>>[number]): TypedCandidate {
  return {
    name: one.name,
    idNumber: clearIdentityNumber(one.id_number_cipher),
    birthMonth: one.born_on.slice(0, 7),
    unit: one.unit_name,
    position: one.position,
  };
}
