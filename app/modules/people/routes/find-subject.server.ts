import { protectedAction, protectedLoader } from "~/platform/guard.server";
import { ok } from "~/platform/result";
import { findSubjectSchema } from "../people.schema";
import { findSubject } from "../use-cases/find-subject.server";

export const loader = protectedLoader("journal.read", async ({ t }) => ({ title: t("people:subject.title") }));

const hideFields = ["idNumber"];

export const action = protectedAction(
  "journal.read",
  findSubjectSchema,
  async ({ ctx }, { idNumber }) => {
    const found = await findSubject(ctx, idNumber);
    return found.ok ? ok(`/journal?subject=${found.value}`) : found;
  },
  { hideFields },
);
