import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { returnFormSchema } from "../agencies.schema";
import { shownSections } from "../filing-page.server";
import { returnFiling } from "../use-cases/return-filing.server";
import { filingOfAct } from "./act-page.server";

const PREFIX = "remark-";

export const loader = protectedLoader("agencies.list", async (guarded) => {
  const { filing, agency, reading } = await filingOfAct(guarded);
  return {
    title: guarded.t("agencies:return-filing.title", { name: agency.name }),
    filingId: filing.id,
    crumbs: [
      { label: guarded.t("agencies:list.title"), to: "/agencies" },
      { label: agency.name, to: `/agency-filings/${filing.id}` },
    ],
    version: filing.version,
    sections: shownSections(filing.kind, reading, guarded.t),
  };
});

export const action = protectedAction(
  "agencies.list",
  returnFormSchema,
  async ({ ctx, params }, { version, ...form }) => {
    const remarks = Object.entries(form)
      .filter(([name, remark]) => name.startsWith(PREFIX) && remark?.trim())
      .map(([name, remark]) => ({ path: name.slice(PREFIX.length), remark: remark!.trim() }));
    const result = await returnFiling(ctx, { filingId: params.id ?? "", version, remarks });
    return result.ok ? ok(`/agency-filings/${params.id}`) : result;
  },
);
