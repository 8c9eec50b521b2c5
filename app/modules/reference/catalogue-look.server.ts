import { type Ctx, recordRead } from "~/platform/process.server";

/** Writes that a catalogue was read: which, how narrowed, and the codes of the rows shown. */
export async function recordCatalogue(
  ctx: Ctx,
  catalogue: string,
  codes: readonly string[],
  filter: object = {},
): Promise<void> {
  await recordRead(ctx, {
    name: "read-catalogue",
    subjectType: "catalogue",
    subjectIds: [...codes],
    filter: { catalogue, ...filter },
  });
}
