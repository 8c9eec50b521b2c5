import { type Ctx, recordRead } from "~/platform/process.server";

/** Writes that a catalogue was read: which, how narrowed and how many lines. Its rows concern nobody, so none is named. */
export async function recordCatalogue(ctx: Ctx, catalogue: string, count: number, filter: object = {}): Promise<void> {
  await recordRead(ctx, {
    name: "read-catalogue",
    subjectType: "catalogue",
    subjectIds: [],
    filter: { catalogue, ...filter },
    count,
  });
}
