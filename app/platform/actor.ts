import type { Permission } from "./permissions";

/** What part of the city an account may see. City wins; else the listed divisions and units (with everything below them). */
export interface Scope {
  city: boolean;
  divisions: string[];
  /** Unit ids; each stands for itself and everything below it. */
  units: string[];
}

/** Who acts: an account with the rights it has right now. */
export interface Actor {
  accountId: string;
  name: string;
  username: string;
  roles: string[];
  permissions: ReadonlySet<Permission>;
  scope: Scope;
  unitId: string | null;
  personId: string | null;
  agencyId: string | null;
  locale: string | null;
  /** API clients only: the ground that reading a person has when the request names none. */
  defaultGround?: string | null;
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
