import { rmSync, writeFileSync } from "node:fs";
import type { Db } from "#db/connection";
import type { RatingMethod } from "~/modules/agencies/grading.types";
import { reportPurposes } from "~/modules/reports/report.sheet";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { analystsOfVersions } from "~/modules/reports/report-versions.queries.server";
import { attachOriginal } from "~/modules/reports/use-cases/attach-original.server";
import { temporaryPath } from "~/platform/files.server";
import { groupBy } from "~/platform/group-by";
import type { PdfChecker } from "~/platform/pdf-check/check.server";
import { buildAgencies } from "../agencies";
import { type OriginalText, originalPdf } from "../original-pdf";
import { actingAs } from "./accounts";
import { awaitingOriginal, methodsById } from "./register.queries.server";

const purposes = new Map<string, string>(reportPurposes.map(({ code, label }) => [code, label]));

export interface AwaitedOriginal {
  reportId: string;
  agencyUscc: string;
  text: OriginalText;
}

/** What the next originals say, the newest reports first. */
export async function originalTexts(db: Db, limit: number): Promise<AwaitedOriginal[]> {
  const rows = await awaitingOriginal(db, limit);
  const ids = rows.map(({ versionId }) => versionId);
  const analysts = groupBy(await analystsOfVersions(db, ids), ({ versionId }) => versionId);
  const methods = await methodsById(db, [...new Set(rows.map(({ methodId }) => methodId))]);
  return rows.map(({ reportId, agencyUscc, versionId, methodId, indicatorsJson, no, purpose, ...row }) => ({
    reportId,
    agencyUscc,
    text: {
      ...row,
      no: printedNumber(no),
      purpose: purposes.get(purpose) ?? purpose,
      analysts: (analysts.get(versionId) ?? []).map(({ name }) => name),
      indicators: JSON.parse(indicatorsJson) as Record<string, string>,
      method: JSON.parse(methods.get(methodId)!) as RatingMethod,
    },
  }));
}

/** Makes one original and attaches it as its agency would; one that is there already stays. @throws where it is refused */
export async function attachOne(
  db: Db,
  { reportId, agencyUscc, text }: AwaitedOriginal,
  checker: PdfChecker,
): Promise<void> {
  const { username } = buildAgencies().find(({ content }) => content.uscc === agencyUscc)!;
  const path = temporaryPath(".pdf");
  try {
    writeFileSync(path, await originalPdf(text));
    const file = { path, name: `${text.no}.pdf` };
    const attached = await attachOriginal(await actingAs(db, username), { reportId, file }, checker);
    if (!attached.ok && attached.refusal.code !== "original-there") throw new Error(attached.refusal.code);
  } finally {
    rmSync(path, { force: true });
  }
}
