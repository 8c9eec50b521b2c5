import { RECORD_KINDS } from "#db/reference/record-kinds";
import { recordCatalogue } from "~/modules/reference/catalogue-look.server";
import { protectedLoader } from "~/platform/guard.server";
import { kindLine } from "../kind-shown.server";

export const loader = protectedLoader("reference.read", async ({ ctx, t, lng }) => {
  await recordCatalogue(
    ctx,
    "record-kinds",
    RECORD_KINDS.map(({ code }) => code),
  );
  return { title: t("records:kinds.title"), kinds: RECORD_KINDS.map((kind) => kindLine(kind, t, lng)) };
});
