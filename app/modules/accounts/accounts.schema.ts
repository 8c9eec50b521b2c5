import { z } from "zod";

export const signInSchema = z.object({
  username: z
    .string({ error: "accounts:problem.username-missing" })
    .trim()
    .min(1, "accounts:problem.username-missing")
    .max(64),
  password: z
    .string({ error: "accounts:problem.password-missing" })
    .min(1, "accounts:problem.password-missing")
    .max(200),
  to: z.string().max(500).optional(),
});

export const changePasswordSchema = z
  .object({
    current: z
      .string({ error: "accounts:problem.current-missing" })
      .min(1, "accounts:problem.current-missing")
      .max(200),
    fresh: z.string({ error: "accounts:problem.fresh-missing" }).min(1, "accounts:problem.fresh-missing").max(200),
    again: z.string({ error: "accounts:problem.again-missing" }).min(1, "accounts:problem.again-missing").max(200),
  })
  .refine((value) => value.fresh === value.again, { path: ["again"], message: "accounts:problem.again-differs" });
