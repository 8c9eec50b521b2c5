import { type Guarded, notFound } from "~/platform/guard.server";
import { isId } from "~/platform/id";
import * as queries from "./enterprises.queries.server";

/** The enterprise of an address. @throws Response 404 */
export async function openEnterprise({ ctx, params }: Guarded): Promise<queries.EnterpriseRow> {
  const row = params.id && isId(params.id) ? await queries.enterpriseById(ctx.db, params.id) : undefined;
  if (!row) throw notFound();
  return row;
}

/** A fact of an address with its enterprise. @throws Response 404 */
export async function openFact({ ctx, params }: Guarded) {
  const fact = params.id && isId(params.id) ? await queries.factById(ctx.db, params.id) : undefined;
  const enterprise = fact && (await queries.enterpriseById(ctx.db, fact.enterpriseId));
  if (!fact || !enterprise) throw notFound();
  return { fact, enterprise };
}
