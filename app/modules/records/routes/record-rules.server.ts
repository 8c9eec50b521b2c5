import { RECORD_RULES } from "#db/reference/record-rules";
import { RULE_TOPICS } from "#db/reference/record-rules/types";
import { recordCatalogue } from "~/modules/reference/catalogue-look.server";
import { type Guarded, protectedLoader } from "~/platform/guard.server";
import { basisShown } from "../effect-shown.server";

export const loader = protectedLoader("reference.read", async (guarded) => {
  await recordCatalogue(
    guarded.ctx,
    "record-rules",
    RECORD_RULES.map(({ code }) => code),
  );
  return { title: guarded.t("records:rules.title"), topics: ruleTopics(guarded) };
});

/** The rules by topic, for the page and for its workbook. */
export function ruleTopics({ t, lng }: Pick<Guarded, "t" | "lng">) {
  return RULE_TOPICS.map((topic) => ({
    topic,
    label: t(`records:topic.${topic}`),
    rules: RECORD_RULES.filter((rule) => rule.topic === topic).map((rule) => ({
      code: rule.code,
      text: lng === "en" ? rule.en : rule.zh,
      basis: basisShown(rule.basis, t),
      validFrom: rule.validFrom,
      validTo: rule.validTo,
    })),
  }));
}
