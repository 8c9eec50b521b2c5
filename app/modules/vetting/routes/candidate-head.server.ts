import { civilDayOf } from "~/platform/clock";
import { type Guarded, notFound } from "~/platform/guard.server";
import { peopleShown } from "../use-cases/people-shown.server";
import { readCase } from "../use-cases/read-case.server";
import { inWords } from "./candidate-words";

/** The case and one of its candidates for the page of an act on that candidate. @throws Response 404 */
export async function candidateHead({ ctx, params, lng, t }: Guarded, title: string) {
  const view = await readCase(ctx, params.id ?? "", lng);
  const candidate = view?.candidates.find((one) => one.no === params.no);
  if (!view || !candidate) throw notFound();
  const { personId } = candidate;
  const people = await peopleShown(ctx.db, personId === null ? [] : [personId]);
  return {
    title: t(title),
    id: view.id,
    caseTitle: view.title,
    asOf: view.asOf,
    knownOn: civilDayOf(ctx.now),
    state: view.state,
    revision: view.version,
    repliesShown: view.repliesShown,
    candidate: inWords(candidate, lng),
    /** Who of the register is meant. */
    person: personId === null ? null : (people.get(personId) ?? null),
  };
}

export const candidatePath = (id: string | undefined, no: string | undefined) =>
  `/vetting-cases/${id ?? ""}?no=${encodeURIComponent(no ?? "")}`;
