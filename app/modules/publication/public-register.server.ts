import type { Db } from "#db/connection";
import * as agencies from "~/modules/agencies/agencies.queries.server";
import type { Agency, Measure } from "~/modules/agencies/agencies.types";
import { contentOf } from "~/modules/agencies/agency-writes.queries.server";
import { LINE_AUTHORITY } from "~/modules/agencies/business-lines.rules";
import type { BusinessLine, FilingContent } from "~/modules/agencies/filing.types";
import type { ScaleGrade } from "~/modules/agencies/grading.types";
import { listedAgencies } from "~/modules/agencies/listed-agencies.queries.server";
import { publiclyMissed } from "~/modules/agencies/public-agency.server";
import { basisWords } from "~/modules/reference/basis-words";
import type { CivilDate } from "~/platform/civil-date";
import type { PageOf } from "~/platform/every-page";
import type { Language } from "~/platform/i18n";
import { sourceNames } from "./publication.queries.server";
import { publicEntry, publicMeasure } from "./publication.rules";
import type { PublicAgency, PublicMeasure } from "./publication.types";

export interface PublicFilter {
  q?: string;
  standing?: PublicAgency["standing"];
  home?: PublicAgency["home"];
}

/** A page of agencies that are or were listed, by the pinyin of their name. */
export async function publicAgencies(
  db: Db,
  filter: PublicFilter,
  page: PageOf,
  today: CivilDate,
): Promise<{ rows: PublicAgency[]; seen: number }> {
  const found = await listedAgencies(db, { ...filter, ...page, on: today });
  const measures = await agencies.measuresByAgency(db, ids(found));
  const rows = found.flatMap((agency) => publicEntry(agency, measures.get(agency.id) ?? [], today) ?? []);
  return { rows, seen: found.length };
}

export interface PublicAgencyPage {
  agency: PublicAgency;
  scale: { grades: readonly ScaleGrade[]; validFrom: CivilDate } | null;
  /** Names and credentials; not their numbers. */
  analysts: { name: string; credential: string }[];
  measures: PublicMeasure[];
  /** Each with its authority; what is not ours to suspend is said. */
  lines: { line: BusinessLine; authority: "pboc" | "city"; isOurs: boolean; basis: string }[];
  /** Duties missed whose rule says so in public. */
  missed: { duty: string; subject: string; dueOn: CivilDate; consequence: string }[];
}

/** Everything public about one agency; null where there is none in public. */
export async function publicAgencyPage(
  db: Db,
  code: string,
  today: CivilDate,
  lng: Language,
): Promise<PublicAgencyPage | null> {
  const found = await agencies.agencyByCode(db, code);
  if (!found) return null;
  const measures = await agencies.measuresOf(db, found.id);
  const agency = publicEntry(found, measures, today);
  if (!agency) return null;
  const scale = await agencies.scaleAt(db, found.id, today);
  const analysts = await agencies.analystsOf(db, found.id, today);
  const content = JSON.parse((await contentOf(db, found.id)) ?? "{}") as Partial<FilingContent>;
  const missed = await publiclyMissed(db, found.id);
  return {
    agency,
    scale: scale ? { grades: scale.grades, validFrom: scale.validFrom } : null,
    analysts: analysts.map(({ name, credential }) => ({ name, credential })),
    measures: await shown(db, [{ agency: found, measures }], today, lng),
    lines: (content.businessLines ?? []).map((line) => {
      const { authority, isOurs, source, article } = LINE_AUTHORITY[line];
      return { line, authority, isOurs, basis: basisWords(source, article, lng) };
    }),
    missed: missed.map(({ subject, dueOn, rule }) => ({
      duty: lng === "en" ? rule.labelEn : rule.labelZh,
      subject,
      dueOn,
      consequence: lng === "en" ? rule.consequenceEn : rule.consequenceZh,
    })),
  };
}

/** A page of agencies with the measures that are public today. */
export async function publicMeasures(
  db: Db,
  page: PageOf,
  today: CivilDate,
  lng: Language,
): Promise<{ rows: PublicMeasure[]; seen: number }> {
  const found = await listedAgencies(db, { ...page, on: today });
  const measures = await agencies.measuresByAgency(db, ids(found));
  const groups = found
    .filter((agency) => publicEntry(agency, measures.get(agency.id) ?? [], today) !== null)
    .map((agency) => ({ agency, measures: measures.get(agency.id) ?? [] }));
  return { rows: await shown(db, groups, today, lng), seen: found.length };
}

/** The scales of a page of agencies in all their versions. */
export async function publicScales(db: Db, page: PageOf, today: CivilDate) {
  const found = await listedAgencies(db, { ...page, on: today });
  const measures = await agencies.measuresByAgency(db, ids(found));
  const scales = [];
  for (const one of found) {
    const agency = publicEntry(one, measures.get(one.id) ?? [], today);
    if (!agency) continue;
    for (const { ordinal, grades, validFrom, validUntil } of await agencies.scalesOf(db, one.id)) {
      scales.push({
        agencyCode: agency.code,
        agencyName: agency.name,
        version: ordinal,
        validFrom,
        validUntil,
        grades,
      });
    }
  }
  return { rows: scales, seen: found.length };
}

const ids = (found: readonly Agency[]) => found.map(({ id }) => id);

async function shown(
  db: Db,
  groups: readonly { agency: Agency; measures: readonly Measure[] }[],
  today: CivilDate,
  lng: Language,
): Promise<PublicMeasure[]> {
  const all = groups.flatMap(({ agency, measures }) => measures.map((measure) => ({ agency, measure })));
  const names = await sourceNames(
    db,
    all.map(({ measure }) => measure.basisCode),
  );
  return all.flatMap(({ agency, measure }) => {
    const name = names.get(measure.basisCode);
    return publicMeasure(agency, measure, (lng === "en" ? name?.en : name?.zh) ?? measure.basisCode, today) ?? [];
  });
}
