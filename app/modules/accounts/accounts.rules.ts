import type { Permission, Role } from "~/platform/permissions";
import type { Refusal } from "~/platform/result";

/** The first two roles that may not be held together, or null. */
export function excludedPair(
  roles: readonly string[],
  exclusions: readonly { role_a: string; role_b: string }[],
): [string, string] | null {
  const held = new Set(roles);
  const found = exclusions.find(({ role_a, role_b }) => held.has(role_a) && held.has(role_b));
  return found ? [found.role_a, found.role_b] : null;
}

const ADMINISTRATORS: readonly Role[] = ["system-administrator", "security-administrator", "auditor"];

/** Rights of the three administrators: each belongs to the jobs named, and to nobody else. */
const RESERVED: Readonly<Partial<Record<Permission, readonly Role[]>>> = {
  "accounts.read": ["system-administrator", "security-administrator"],
  "accounts.create": ["system-administrator"],
  "accounts.disable": ["system-administrator"],
  "accounts.reset-password": ["system-administrator"],
  "accounts.revoke-key": ["system-administrator"],
  "settings.change": ["system-administrator"],
  "accounts.grant-role": ["security-administrator"],
  "roles.change": ["security-administrator"],
  "visibility.change": ["security-administrator"],
  "journal.read": ["auditor"],
};

/** Rights that anyone may hold. */
const COMMON: readonly Permission[] = ["reference.read"];

/**
 * Whether a role may ever hold a right: the rights of the three administrators belong to them, and no administrator holds
 * a right of business (GB/T 22239-2019, 8.1.5).
 */
export function mayHold(role: string, permission: Permission): boolean {
  if (COMMON.includes(permission)) return true;
  const reserved = RESERVED[permission];
  if (reserved) return (reserved as readonly string[]).includes(role);
  return !(ADMINISTRATORS as readonly string[]).includes(role);
}

const refuse = (code: string, more: Partial<Refusal> = {}): Refusal => ({
  code,
  key: `accounts:refusal.${code}`,
  ...more,
});

/**
 * Why an administrator may not act on this account, or null: never on one's own, whichever of them it is (`hands`), and only on
 * what was last read.
 */
export function accountRefusal(
  account: { id: string; version: number } | null,
  { hands, version }: { hands: readonly string[]; version: number },
): Refusal | null {
  if (!account) return refuse("account-unknown", { status: 404 });
  if (hands.includes(account.id)) return refuse("own-account");
  return account.version === version ? null : { code: "version-stale", key: "common:refusal.version-stale" };
}
