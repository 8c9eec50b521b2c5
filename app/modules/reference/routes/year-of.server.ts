import { notFound } from "~/platform/guard.server";

/** The year of an address. @throws Response 404 */
export function yearOfAddress(params: Record<string, string | undefined>): number {
  const year = /^(19|20)\d\d$/.test(params.year ?? "") ? Number(params.year) : null;
  if (year === null) throw notFound();
  return year;
}
