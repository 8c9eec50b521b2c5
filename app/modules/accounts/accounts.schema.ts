import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date";
import { PERMISSIONS, ROLES } from "~/platform/permissions";

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

const reason = z
  .string({ error: "accounts:problem.text-missing" })
  .trim()
  .min(1, "accounts:problem.text-missing")
  .max(500);
const version = z.coerce.number().int().min(0);

/** Any act on one account: the version it was read at, and why. */
export const accountActSchema = z.object({ version, text: reason });

export const createAccountSchema = z.object({
  username: z
    .string({ error: "accounts:problem.username-missing" })
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, "accounts:problem.username-form"),
  displayName: z.string({ error: "common:problem.missing" }).trim().min(1).max(100),
  principalKind: z.enum(["posting", "agency-seat", "service"], "common:problem.not-offered"),
  unitCode: z.string().trim().max(40).optional(),
  agencyCode: z.string().trim().max(16).optional(),
  endsOn: z.string().refine(isCivilDate, "common:problem.invalid").optional(),
});

export const grantRoleSchema = accountActSchema.extend({
  role: z.enum(ROLES, "common:problem.not-offered"),
  scopeKind: z.enum(["city", "division", "unit"], "common:problem.not-offered"),
  scopeCode: z.string().trim().max(40).optional(),
});

export const withdrawRoleSchema = accountActSchema.extend({
  role: z.string().max(40),
  scopeKind: z.enum(["city", "division", "unit"]),
  scopeValue: z.string().max(40).optional(),
});

export const revokeKeySchema = z.object({ text: reason });

/** A form holds no field for a box that is empty, and one value where one is ticked. */
const ticked = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(200));

export const roleRightsSchema = z.object({
  permissions: ticked(z.enum(PERMISSIONS)),
  seen: z.string().max(5_000).default(""),
  text: reason,
});

export const visibilitySchema = z.object({
  roles: ticked(z.enum(ROLES)),
  seen: z.string().max(1_000).default(""),
  text: reason,
});

/** How the list of accounts is narrowed. */
export const accountListSchema = z.object({
  q: z.string().trim().max(100).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(["active", "disabled", "ended"]).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});
