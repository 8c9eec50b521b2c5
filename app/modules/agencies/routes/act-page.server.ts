import { type Guarded, notFound } from "~/platform/guard.server";
import { agencyView } from "../access.rules";
import { agencyById } from "../agencies.queries.server";
import type { Agency } from "../agencies.types";
import { filingById } from "../filings.queries.server";
import type { ActField, ActPageData } from "../ui/act-page";

type FieldSpec = Omit<ActField, "label" | "help"> & { help?: boolean };

/** What the page of an act shows, its words taken from `agencies:<act>.*` and `agencies:field.*`. */
export function actPage(
  { t }: Guarded,
  act: string,
  back: string,
  fields: readonly FieldSpec[],
  name = "",
): ActPageData {
  return {
    title: t(`agencies:${act}.title`, { name }),
    purpose: t(`agencies:${act}.purpose`),
    submit: t(`agencies:${act}.submit`),
    back,
    fields: fields.map((field) => ({
      ...field,
      label: t(`agencies:field.${field.name}`),
      help: field.help ? t(`agencies:help.${field.name}`) : undefined,
    })),
  };
}

/** The agency of the address, where the one who asks may look at it. @throws 404 */
export async function agencyOfAct({ ctx, params }: Guarded): Promise<Agency> {
  const agency = await agencyById(ctx.db, params.id ?? "");
  if (!agency || agencyView(ctx.actor, agency) === null) throw notFound();
  return agency;
}

/** The filing of the address with its agency, where the one who asks may look at it. @throws 404 */
export async function filingOfAct({ ctx, params }: Guarded) {
  const filing = await filingById(ctx.db, params.id ?? "");
  const agency = filing && (await agencyById(ctx.db, filing.agencyId));
  const view = agencyView(ctx.actor, agency);
  if (!filing || !agency || !(view === "own" || (view === "regulator" && filing.state !== "draft"))) throw notFound();
  return { filing, agency, view };
}
