import type { Db } from "#db/connection";
import type { Foldable } from "~/platform/fold";
import { openNarrative } from "./narrative.server";
import { openContentOf } from "./record-content.rules";
import { snapshotOf } from "./record-snapshot.rules";
import { recordEvents } from "./records.events";
import { recordIdsAfter, versionsOfRecords } from "./records-fold.queries.server";

const EVENTS: ReadonlySet<string> = new Set(recordEvents);

/** Records with every version they ever had, by its number: no version can be changed unseen, the present one or another. */
export const recordFold: Foldable<Db> = {
  subjectType: "record",
  tables: ["records", "record_versions"],
  fold(state, { name, after }) {
    if (!EVENTS.has(name) || after === null) return state;
    const { version } = after as { version: number };
    return { ...(state as object | null), [`v${version}`]: after };
  },
  async present(db, after, limit) {
    const ids = await recordIdsAfter(db, after, limit);
    const versions = await versionsOfRecords(db, ids);
    return ids.map((id) => {
      const own = versions.filter((version) => version.id === id);
      return { id, state: Object.fromEntries(own.map((version) => [`v${version.version}`, stateOf(version)])) };
    });
  },
};

function stateOf(version: Awaited<ReturnType<typeof versionsOfRecords>>[number]) {
  const narrative = openNarrative(version.personKeyWrapped, version.narrativeCipher);
  return snapshotOf({ ...openContentOf(version), ...narrative }, version);
}
