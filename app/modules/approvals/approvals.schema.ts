import { z } from "zod";

/** A signature under what a page showed, or its return: the approval whose proposal was read there. */
export const signatureSchema = z.object({ proposal: z.string().min(1).max(40) });
