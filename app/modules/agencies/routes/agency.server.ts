import { DUTY_WAIVE_REASON } from "#db/reference/code-tables/agencies";
import { basisWords } from "~/modules/reference/basis-words";
import { may } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { agencyView } from "../access.rules";
import { agencyById, measuresOf, methodsOf, scalesOf } from "../agencies.queries.server";
import { contentOf } from "../agency-writes.queries.server";
import { everAnalystsOf } from "../analysts.queries.server";
import { LINE_AUTHORITY } from "../business-lines.rules";
import { complaintsOf } from "../complaints.queries.server";
import { dutiesOf, dutyRules } from "../duties.queries.server";
import { dutyAbout } from "../duty.rules";
import type { FilingContent } from "../filing.types";
import { submittedDays } from "../filing-submissions.queries.server";
import { filingsOf } from "../filings.queries.server";
import { interestsOf } from "../interests.queries.server";
import { publicStateOf } from "../measure.rules";
import { standingOn } from "../standing.rules";
import { checksOf } from "../supervision.queries.server";
import { tiesBroughtTo } from "../tie-access.server";

export const loader = protectedLoader("agencies.read", async ({ ctx, params, lng }) => {
  const { db, actor } = ctx;
  const agency = await agencyById(db, params.id ?? "");
  const view = agencyView(actor, agency);
  if (!agency || view === null) throw notFound();
  const today = civilDayOf(ctx.now);
  const measures = await measuresOf(db, agency.id);
  const content = JSON.parse((await contentOf(db, agency.id)) ?? "{}") as Partial<FilingContent>;
  const isInside = view !== "reader";
  const rules = new Map((await dutyRules(db)).map((rule) => [rule.code, rule]));
  const filings = isInside ? await filingsOf(db, agency.id) : [];
  const handedIn = new Map((await submittedDays(db, agency.id)).map((one) => [one.filingId, one]));
  return {
    title: agency.name,
    agency,
    view,
    standing: standingOn(measures, agency, today),
    facts: {
      address: content.address ?? null,
      legalRepresentative: content.legalRepresentative ?? null,
      feePolicy: content.feePolicy ?? null,
    },
    lines: (content.businessLines ?? []).map((line) => {
      const { source, article, ...authority } = LINE_AUTHORITY[line];
      return { line, ...authority, basis: basisWords(source, article, lng) };
    }),
    scales: (await scalesOf(db, agency.id)).reverse(),
    methods: (await methodsOf(db, agency.id)).reverse().map(({ id, name, ordinal, validFrom, validUntil, method }) => {
      return {
        id,
        name,
        ordinal,
        validFrom,
        validUntil,
        indicators: method.indicators.map((one) => ({ code: one.code, name: one.name, weight: one.weight })),
      };
    }),
    analysts: (await everAnalystsOf(db, agency.id)).map((one) => ({
      ...one,
      credentialNo: isInside ? one.credentialNo : null,
    })),
    measures: measures.flatMap((one) => {
      const shown = publicStateOf(one, today);
      // What is proposed and not signed concerns the regulators alone; the agency is told with the signature.
      if (view !== "regulator" && shown === null) return [];
      const { id, kind, state, from, until, liftedOn, documentNo, penaltyDocumentNo } = one;
      return [{ id, kind, state: shown ?? state, from, until, liftedOn, documentNo, penaltyDocumentNo }];
    }),
    interests: isInside ? [...(await interestsOf(db, agency.id)), ...(await tiesBroughtTo(ctx, agency.id))] : [],
    duties: isInside
      ? (await dutiesOf(db, agency.id)).map((duty) => {
          const rule = rules.get(duty.ruleCode);
          const label = lng === "en" ? rule?.labelEn : rule?.labelZh;
          const consequence = lng === "en" ? rule?.consequenceEn : rule?.consequenceZh;
          const reason = DUTY_WAIVE_REASON.entries.find(({ code }) => code === duty.waiverReason);
          const waiver = [lng === "en" ? reason?.en : reason?.zh, duty.waiverText].filter(Boolean).join(" · ");
          const about = dutyAbout(duty.subject, lng === "en" ? "en" : "zh");
          return { ...duty, title: `${label ?? duty.ruleCode}${about}`, consequence: consequence ?? null, waiver };
        })
      : [],
    filings: filings
      .filter((one) => view === "own" || one.submittedAt !== null)
      .map(({ id, ordinal, kind, state, submittedAt, effectiveOn, isLate, round, ...atHand }) => {
        const { statementYear, eventOn } = (view === "own" ? undefined : handedIn.get(id)) ?? atHand;
        const days = { submittedAt, effectiveOn, statementYear, eventOn };
        return { id, ordinal, kind, state, ...days, isLate: isLate === 1, round };
      }),
    checks: isInside ? await checksOf(db, agency.id) : [],
    complaints: isInside
      ? (await complaintsOf(db, agency.id)).map(({ id, no, receivedOn, content, state, answeredAt, decision }) => {
          return { id, no, receivedOn, content, state, isAnswered: answeredAt !== null, decision };
        })
      : [],
    may: {
      file: view === "own",
      check: view === "regulator" && agency.listedOn !== null && may(actor, "agencies.check"),
      waive: view === "regulator" && may(actor, "agencies.waive"),
      suspend: view === "regulator" && agency.listedOn !== null && may(actor, "agencies.suspend"),
      openComplaints: view === "own" ? may(actor, "agencies.file") : may(actor, "agencies.complaints"),
      complaints: view === "regulator" && agency.listedOn !== null && may(actor, "agencies.complaints"),
    },
  };
});
