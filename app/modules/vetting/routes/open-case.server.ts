import { civilDayOf } from "~/platform/clock";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import { type Ctx, recordRead } from "~/platform/process.server";
import { no, ok, type Result } from "~/platform/result";
import { cleanCandidate, numberLines, parsePastedList } from "../candidate-line.rules";
import { listHeaders } from "../candidate-list.rules";
import { allPurposes } from "../catalogue.queries.server";
import { personsInScope } from "../register.queries.server";
import { openCase } from "../use-cases/open-case.server";
import { type CandidateList, MOST_CANDIDATES, readCandidateList } from "../use-cases/read-candidate-list.server";
import { storeLetter } from "../use-cases/store-letter.server";
import { openCaseFormSchema } from "../vetting-forms.schema";
import { casePath } from "./case-head.server";

const MOST_BYTES = 20 * 1024 * 1024;

const MOST_PICKED = 500;

/** `?person=…&person=…`: people picked in a list elsewhere, put into the pasted list by name, birth month and unit. */
export const loader = protectedLoader("vetting.open", async ({ ctx, t, lng, url }) => ({
  title: t("vetting:open.title"),
  today: civilDayOf(ctx.now),
  picked: await pickedLines(ctx, url.searchParams.getAll("person").filter(isId).slice(0, MOST_PICKED)),
  purposes: (await allPurposes(ctx.db)).map((purpose) => ({
    value: purpose.code,
    label: lng === "en" ? purpose.en : purpose.zh,
  })),
}));

export const action = protectedUpload(
  "vetting.open",
  { schema: openCaseFormSchema, maxFileBytes: MOST_BYTES },
  async ({ ctx, nudgeJobs }, value, files) => {
    const file = files.find((one) => one.field === "file");
    const list = file
      ? await readCandidateList(file.path, file.name, civilDayOf(ctx.now))
      : pastedList(value.pasted ?? "");
    if (!list.ok) return list;
    const letter = files.find((one) => one.field === "letter");
    const letterFileId = letter ? await storeLetter(ctx, letter) : ok(null);
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

function pastedList(pasted: string): Result<CandidateList> {
  const lines = parsePastedList(pasted).map(cleanCandidate);
  if (lines.length === 0) return no("vetting:refusal.list-empty", { path: "pasted", status: 422 });
  if (lines.length > MOST_CANDIDATES) {
    return no("vetting:refusal.too-many-candidates", {
      path: "pasted",
      status: 422,
      params: { most: MOST_CANDIDATES },
    });
  }
  const { headers, cellsOf } = listHeaders(lines);
  return ok({ headers, candidates: numberLines(lines).map((line) => ({ ...line, cells: cellsOf(line) })) });
}

/** Nobody outside the officer's own scope is looked up here: such ids are passed over. */
async function pickedLines(ctx: Ctx, ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return "";
  const people = await personsInScope(ctx.db, ids, ctx.actor.scope);
  await recordRead(ctx, { name: "pick-candidates", subjectType: "person", subjectIds: people.map((one) => one.id) });
  return people.map((one) => [one.name, one.born_on.slice(0, 7), one.unit_name].join("\t")).join("\n");
}
