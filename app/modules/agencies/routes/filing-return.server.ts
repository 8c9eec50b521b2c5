import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnFormSchema } from "../agencies.schema";
import type { FilingDraft } from "../filing.types";
import { fieldsOf, sectionsOf } from "../filing-lines.rules";
import { shownFields } from "../filing-shown";
import { returnFiling } from "../use-cases/return-filing.server";
import { filingOfAct } from "./act-page.server";

const PREFIX = "remark-";

export const loader = protectedLoader("agencies.list", async (guarded) => {
  const { filing, agency } = await filingOfAct(guarded);
  const { t } = guarded;
  const draft = JSON.parse(filing.contentJson) as FilingDraft;
  const typed = fieldsOf(draft);
  const values = shownFields(draft, t);
  const sections = sectionsOf(filing.kind);
  return {
    title: t("agencies:return-filing.title", { name: agency.name }),
    filingId: filing.id,
    sections: sections.map(({ key, fields }) => ({
      key,
      fields: fields.map((name) => ({ name, value: values[name] ?? "", isTyped: values[name] === typed[name] })),
    })),
  };
});

export const action = protectedAction("agencies.list", returnFormSchema, async ({ ctx, params }, form) => {
  const remarks = Object.entries(form)
    .filter(([name, remark]) => name.startsWith(PREFIX) && remark?.trim())
    .map(([name, remark]) => ({ path: name.slice(PREFIX.length), remark: remark!.trim() }));
  const result = await returnFiling(ctx, { filingId: params.id ?? "", remarks });
  return result.ok ? ok(`/agency-filings/${params.id}`) : result;
});
