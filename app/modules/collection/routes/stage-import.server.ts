import { z } from "zod";
import { protectedLoader, protectedUpload } from "~/platform/guard.server";
import { no, ok } from "~/platform/result";
import { IMPORT_ITEMS } from "../collection.types";
import { mayStage } from "../import-access.rules";
import * as sources from "../sources.queries.server";
import { stageImport } from "../use-cases/stage-import.server";

const MAX_FILE_BYTES = 50 * 1024 * 1024;

const shape = z.object({
  item: z.enum(IMPORT_ITEMS, { error: "collection:problem.item-missing" }),
  collectionItem: z.string().max(64).optional(),
  file: z.string({ error: "collection:problem.file-missing" }).max(300),
});

export const loader = protectedLoader("imports.stage", async ({ ctx, t, lng, actor, url }) => {
  const contributors = await sources.contributorsInScope(ctx.db, actor);
  const items = await sources.itemsOf(
    ctx.db,
    contributors.map((contributor) => contributor.code),
  );
  const name = (row: { name_zh: string; name_en: string }) => (lng === "en" ? row.name_en : row.name_zh);
  return {
    title: t("collection:upload.title"),
    chosen: url.searchParams.get("collectionItem") ?? "",
    item: url.searchParams.get("item") ?? "",
    items: IMPORT_ITEMS.filter((each) => mayStage(actor, each)),
    groups: contributors.map((contributor) => ({
      label: name(contributor),
      choices: items
        .filter((item) => item.contributor_code === contributor.code)
        .map((item) => ({ value: item.code, label: name(item) })),
    })),
  };
});

export const action = protectedUpload(
  "imports.stage",
  { schema: shape, maxFileBytes: MAX_FILE_BYTES },
  async ({ ctx, nudgeJobs }, value, files) => {
    const file = files.find((part) => part.field === "file");
    if (!file || file.name === "") return no("collection:problem.file-missing", { status: 422, path: "file" });
    const result = await stageImport(ctx, { item: value.item, collectionItem: value.collectionItem ?? null, file });
    if (!result.ok) return result;
    nudgeJobs();
    return ok(`/imports/${result.value.id}`);
  },
);
