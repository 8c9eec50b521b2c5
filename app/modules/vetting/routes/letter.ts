import { protectedLoader } from "~/platform/guard.server";
import { letterFile } from "../use-cases/letter-file.server";
import { fileAnswer } from "./file-answer.server";

/** The scan of the letter, as it was handed in. */
export const loader = protectedLoader("vetting.read", async ({ ctx, params, lng }) =>
  fileAnswer(await letterFile(ctx, params.id ?? ""), "letter", lng),
);
