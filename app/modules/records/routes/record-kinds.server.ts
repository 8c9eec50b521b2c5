import { RECORD_KINDS } from "#db/reference/record-kinds";
import { protectedLoader } from "~/platform/guard.server";
import { kindLine } from "../kind-shown.server";

export const loader = protectedLoader("reference.read", async ({ t, lng }) => ({
  title: t("records:kinds.title"),
  kinds: RECORD_KINDS.map((kind) => kindLine(kind, t, lng)),
}));
