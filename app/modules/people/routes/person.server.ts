import { redirect } from "@remix-run/node";
import { pendingApproval } from "~/modules/approvals/approvals.queries.server";
import { isOwnHand } from "~/platform/actor";
import { isCivilDate } from "~/platform/civil-date";
import { instantOf } from "~/platform/clock";
import { type Guarded, notFound, protectedLoader } from "~/platform/guard.server";
import { sentenceOf } from "~/platform/messages.server";
import type { Permission } from "~/platform/permissions";
import { choicesOf, labelOf } from "../people-labels";
import { CHANGE_PERSON, personSubject } from "../person-change.types";
import type { ReadingFor } from "../read-grounds.rules";
import { openPersonFile } from "./person-file.server";
import { looksAtPerson } from "./person-looks.server";
import { personView } from "./person-view.server";

const ACTS: readonly Permission[] = [
  "people.unmask",
  "people.correct",
  "people.transfer",
  "people.retire",
  "people.rename",
  "people.confirm",
];

export const loader = protectedLoader("people.read", async (guarded) => {
  const { ctx, actor, url, params, lng, t } = guarded;
  const personId = params.id ?? "";
  const reading = readingOf(url);
  const title = t("people:person.title");
  const ask = { kind: "ask" as const, title, personId, grounds: choicesOf("ground", lng) };
  if (reading.caseId === null && reading.ground === null) return { ...ask, problem: null };
  const answer = await openPersonFile(ctx, { personId, reading, ...timeOf(url) });
  if (answer.kind === "merged") throw redirect(`/people/${answer.into}${url.search}`);
  if (answer.kind === "refused") {
    if (answer.access.hidden) throw notFound();
    return { ...ask, problem: sentenceOf(answer.access.refusal, lng) };
  }
  const person = personView(answer.file, lng, t);
  return {
    kind: "file" as const,
    title: person.name,
    person,
    looks: await looksAtPerson(guarded, personId),
    waiting: await waitingChange(guarded, personId),
    reading: {
      ...reading,
      label: reading.caseId ? t("people:ground.case") : labelOf("ground", reading.ground, lng),
    },
    may: ACTS.filter((act) => actor.permissions.has(act)),
  };
});

/** Who proposed a change that waits for a second registrar; told to registrars only. */
async function waitingChange({ ctx, actor }: Guarded, personId: string) {
  if (!actor.permissions.has("people.confirm")) return null;
  const pending = await pendingApproval(ctx.db, CHANGE_PERSON, personSubject(personId));
  return pending && { who: pending.submitter_name, isOwn: isOwnHand(actor, pending.submitted_by) };
}

/** The case or ground that an address carries; a case outweighs a ground. */
export function readingOf(url: URL): ReadingFor {
  return { caseId: url.searchParams.get("case") || null, ground: url.searchParams.get("ground") || null };
}

/** The part of an address that carries case or ground on to the next page of the same person. */
export function readingSearch({ caseId, ground }: ReadingFor): string {
  if (caseId) return `?case=${encodeURIComponent(caseId)}`;
  return ground ? `?ground=${encodeURIComponent(ground)}` : "";
}

/** Days and instants in an address that are none are left aside: a shared link always answers. */
function timeOf(url: Guarded["url"]) {
  const asOf = url.searchParams.get("asOf") ?? "";
  const knownAt = url.searchParams.get("knownAt") ?? "";
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(knownAt) && !Number.isNaN(instantOf(knownAt).getTime());
  return { asOf: isCivilDate(asOf) ? asOf : null, knownAt: isInstant ? instantOf(knownAt) : null };
}
