import type { Db } from "#db/connection";
import type { RatingMethod } from "~/modules/agencies/grading.types";
import { reportPurposes } from "~/modules/reports/report.sheet";
import { printedNumber } from "~/modules/reports/report-number.rules";
import { analystsOfVersions } from "~/modules/reports/report-versions.queries.server";
import { groupBy } from "~/platform/group-by";
import type { OriginalText } from "../original-pdf";
import { awaitingOriginal, methodsById } from "./register.queries.server";

const purposes = new Map<string, string>(reportPurposes.map(({ code, label }) => [code, label]));

/** What the next originals say, the newest reports first. */
export async function originalTexts(
  db: Db,
  limit: number,
): Promise<{ reportId: string; agencyUscc: string; text: OriginalText }[]> {
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
