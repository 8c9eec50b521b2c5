import { findFile, readFileBytes } from "~/platform/files.server";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { pendingChange, seesPending, shownVersions } from "../record-page.server";
import { openForReading } from "../record-reading.server";

/** The evidence of a version (or of what waits for confirmation), decrypted; every look is journalled before it leaves. */
export const loader = protectedLoader("records.read", async (guarded) => {
  const { ctx, params } = guarded;
  const { opened, reading } = await openForReading(guarded);
  const { record, person } = opened;
  const fileId = params.version === "pending" ? await pendingFile() : await versionFile();
  const file = fileId && (await findFile(ctx.db, fileId));
  if (!file) throw notFound();
  await recordRead(ctx, {
    name: "read-evidence",
    subjectType: "record",
    subjectIds: [record.id],
    personId: person.id,
    filter: { version: params.version, fileId: file.id },
    caseId: reading.caseId,
    ground: reading.caseId ? null : reading.ground,
  });
  return new Response(new Uint8Array(await readFileBytes(ctx.db, file.id)), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

  async function pendingFile() {
    if (!(await seesPending(guarded, record))) return null;
    return (await pendingChange(guarded, record.id))?.proposal.evidenceFileId ?? null;
  }

  async function versionFile() {
    const versions = await shownVersions(guarded, opened);
    return versions.find((version) => String(version.version) === params.version)?.evidenceFileId ?? null;
  }
});
