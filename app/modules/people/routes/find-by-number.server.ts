import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { findByNumberSchema } from "../people.schema";
import { choicesOf } from "../people-labels";
import { findByNumber } from "../use-cases/find-by-number.server";

export const loader = protectedLoader("people.read", async ({ url, lng, t }) => ({
  title: t("people:by-number.title"),
  grounds: choicesOf("ground", lng),
  isFromList: url.searchParams.get("from") === "list",
}));

export const action = protectedAction("people.read", findByNumberSchema, async ({ ctx }, { idNumber, ground }) => {
  const result = await findByNumber(ctx, idNumber, { caseId: null, ground });
  return result.ok ? ok(`/people/${result.value.id}?ground=${ground}`) : result;
});
