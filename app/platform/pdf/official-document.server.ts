import type { OfficialDocument } from "./types";

/** Lays the document out on A4 and returns the PDF; the same model gives the same bytes. */
export async function renderOfficialDocument(model: OfficialDocument): Promise<Buffer> {
  throw new Error(`not laid out yet: ${model.title}`);
}
