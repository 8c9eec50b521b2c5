import type { Db } from "#db/connection";
import type { CivilDate } from "~/platform/civil-date";
import { agencyByCode, analystsOf, measuresByAgency, measuresOf, scaleAt } from "./agencies.queries.server";
import type { Agency, Measure } from "./agencies.types";
import { contentOf } from "./agency-writes.queries.server";
import { LINE_AUTHORITY } from "./business-lines.rules";
import { dutiesOf, dutyRules } from "./duties.queries.server";
import type { FilingContent } from "./filing.types";
import { publicStateOf } from "./measure.rules";
import { standingOn } from "./standing.rules";

/** The measures of an agency as anyone sees them on a day; reasons and accounts stay inside. */
export function publicMeasures(measures: readonly Measure[], day: CivilDate) {
  return measures.flatMap((measure) => {
    const { kind, from, until, liftedOn, documentNo, basisCode, penaltyDocumentNo } = measure;
    const state = publicStateOf(measure, day);
    return state ? [{ kind, state, from, until, liftedOn, documentNo, basis: basisCode, penaltyDocumentNo }] : [];
  });
}

/** What anyone may know of a listed agency in a list. */
export function publicLine(agency: Agency, measures: readonly Measure[], day: CivilDate) {
  const { standing, since, until } = standingOn(measures, agency, day);
  const { code, name, shortName, uscc, home, elsewhereAuthority, filingNo, listedOn } = agency;
  return { code: code!, name, shortName, uscc, home, elsewhereAuthority, filingNo, listedOn, standing, since, until };
}

/** Lines of a page of agencies, their measures read together. */
export async function publicLines(db: Db, agencies: readonly Agency[], day: CivilDate) {
  const measures = await measuresByAgency(
    db,
    agencies.map(({ id }) => id),
  );
  return agencies.map((agency) => publicLine(agency, measures.get(agency.id) ?? [], day));
}

/** Duties that an agency missed and whose rule says that the public is told. */
export async function publiclyMissed(db: Db, agencyId: string) {
  const rules = new Map((await dutyRules(db)).map((rule) => [rule.code, rule]));
  return (await dutiesOf(db, agencyId)).flatMap(({ ruleCode, state, subject, dueOn }) => {
    const rule = rules.get(ruleCode);
    return state === "missed" && rule?.effect === "public-note" ? [{ rule, subject, dueOn }] : [];
  });
}

/** Everything of an agency that anyone may know on a day; null where no listed agency has the code. */
export async function publicAgency(db: Db, code: string, day: CivilDate) {
  const agency = await agencyByCode(db, code);
  if (agency?.filingState !== "listed") return null;
  const measures = await measuresOf(db, agency.id);
  const content = JSON.parse((await contentOf(db, agency.id)) ?? "{}") as Partial<FilingContent>;
  const analysts = await analystsOf(db, agency.id, day);
  const missed = await publiclyMissed(db, agency.id);
  return {
    ...publicLine(agency, measures, day),
    businessLines: (content.businessLines ?? []).map((line) => ({ line, ...LINE_AUTHORITY[line] })),
    scale: (await scaleAt(db, agency.id, day))?.grades ?? [],
    analysts: analysts.map(({ name, credential }) => ({ name, credential })),
    measures: publicMeasures(measures, day),
    missedDuties: missed.map(({ rule, subject, dueOn }) => ({ rule: rule.code, subject, dueOn })),
  };
}
