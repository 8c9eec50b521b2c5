import { recordKindOf } from "#db/reference/record-kinds";
import { notFound, protectedLoader } from "~/platform/guard.server";
import { kindShown } from "../kind-shown.server";

export const loader = protectedLoader("reference.read", async ({ params, t, lng }) => {
  const kind = recordKindOf(params.code ?? "");
  if (!kind) throw notFound();
  const shown = kindShown(kind, t, lng);
  return { title: shown.name, kind: shown };
});
