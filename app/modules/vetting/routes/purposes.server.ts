import { SOURCE_CATEGORIES } from "#db/reference/source-categories";
import type { SourceKey } from "#db/reference/sources";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { basisWords } from "~/modules/reference/basis-words";
import { recordCatalogue } from "~/modules/reference/catalogue-look.server";
import { isOwnHand } from "~/platform/actor";
import { civilDayOf } from "~/platform/clock";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import type { Language } from "~/platform/i18n";
import type { Permission } from "~/platform/permissions";
import { allPurposes, rulesOn } from "../catalogue.queries.server";
import { CHANGE_PURPOSE, purposeSubject } from "../purpose-change.rules";

const VERDICTS = ["bars", "cannot-say", "judgement", "information", "off"] as const;

/** Each purpose as sentences: what it asks for, what each rule makes of what is found, and on what ground. */
export const loader = protectedLoader(["rules.read", "vetting.read"], async (guarded) => {
  const { ctx, t, lng, actor } = guarded;
  const { purposes, current, rules } = await purposeRules(guarded);
  const { said, cited } = wordsIn(lng);
  const categories = new Map(SOURCE_CATEGORIES.map((row) => [row.code as string, said(row)]));
  const pending = current ? await pendingApproval(ctx.db, CHANGE_PURPOSE, purposeSubject(current.code)) : undefined;
  const may = (right: Permission) => actor.permissions.has(right);
  const address = `/vetting-purposes/${current?.code}`;
  await recordCatalogue(
    ctx,
    "vetting-purposes",
    purposes.map(({ code }) => code),
    { purpose: current?.code ?? null },
  );
  return {
    title: t("vetting:purposes.title"),
    purposes: purposes.map((purpose) => ({ code: purpose.code, name: said(purpose) })),
    current: current
      ? {
          code: current.code,
          name: said(current),
          basis: current.basis.map(cited),
          confidence: current.confidence,
          requiredSources: current.requiredSources.map((code) => categories.get(code) ?? code),
          requiredReplies: current.requiredReplies,
          optionalReplies: current.optionalReplies,
          signOffLevels: current.signOffLevels,
          replyWorkingDays: current.replyWorkingDays,
          pending: pending ? { by: pending.submitter_name, at: pending.submitted_at } : null,
          change: may("rules.propose") && !pending ? `${address}/change` : null,
          sign:
            may("rules.sign") && pending && !isOwnHand(actor, pending.submitted_by)
              ? `${address}/change-signature`
              : null,
        }
      : null,
    groups: VERDICTS.map((verdict) => ({ verdict, rules: rules.filter((rule) => rule.verdict === verdict) })).filter(
      (group) => group.rules.length > 0,
    ),
  };
});

/** The purpose that the address names, else the first, and what its rules make of what is found, gravest first. */
export async function purposeRules({ ctx, url, lng }: Pick<Guarded, "ctx" | "url" | "lng">) {
  const [purposes, rules] = [await allPurposes(ctx.db), await rulesOn(ctx.db, civilDayOf(ctx.now))];
  const { said, cited } = wordsIn(lng);
  const current = purposes.find((purpose) => purpose.code === url.searchParams.get("purpose")) ?? purposes[0];
  const own = rules.filter((rule) => current && rule.purposes.includes(current.code));
  return {
    purposes,
    current,
    name: current ? said(current) : "",
    rules: VERDICTS.flatMap((verdict) => own.filter((rule) => rule.verdict === verdict)).map((rule) => ({
      verdict: rule.verdict,
      code: rule.code,
      sentence: said(rule.sentence),
      basis: rule.basis.map(cited),
      confidence: rule.confidence,
      validFrom: rule.validFrom,
      validTo: rule.validTo,
    })),
  };
}

const wordsIn = (lng: Language) => ({
  said: (text: { zh: string; en: string }) => (lng === "en" ? text.en : text.zh),
  cited: (one: { source: string; article: string | null }) => basisWords(one.source as SourceKey, one.article, lng),
});
