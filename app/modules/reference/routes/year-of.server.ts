import type { Actor } from "~/platform/actor";
import { forbidden, notFound } from "~/platform/guard.server";
import { keepsCity } from "../scope.rules";

/** The year of an address. @throws Response 404 */
export function yearOfAddress(params: Record<string, string | undefined>): number {
  const year = /^(19|20)\d\d$/.test(params.year ?? "") ? Number(params.year) : null;
  if (year === null) throw notFound();
  return year;
}

/** The same of a form that changes it: for whoever keeps the whole city. @throws Response 403, 404 */
export function yearToChange(actor: Actor, params: Record<string, string | undefined>): number {
  if (!keepsCity(actor)) throw forbidden();
  return yearOfAddress(params);
}
