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
  /** What the account may see under the right it acts by; before a right is asked for, all that any role of it may. */
  scope: Scope;
  /** How far each right reaches: the scopes of the roles that hold it. None where all rights reach equally far. */
  scopes?: ReadonlyMap<Permission, Scope>;
  /** How far each role reaches: what its grants cover together. None where all roles reach equally far. */
  roleScopes?: ReadonlyMap<string, Scope>;
  unitId: string | null;
  personId: string | null;
  /** All accounts of the one who acts, this one among them; what one of them did, no other is offered to confirm (four eyes). */
  hands?: readonly string[];
  agencyId: string | null;
  locale: string | null;
  /** Grows with each change of password, roles or standing of the account: who was let in under another is let in no more. */
  epoch?: number;
  /** API clients only: the ground that reading a person has when the request names none. */
  defaultGround?: string | null;
}

/**
 * The account under one of these rights: it sees what the roles that hold the right reach, never what another of its roles
 * does. A right given for one unit stays with that unit beside a right given for the city.
 */
export function actingBy(actor: Actor, rights: readonly Permission[]): Actor {
  const reached = rights.flatMap((right) => actor.scopes?.get(right) ?? []);
  return reached.length === 0 ? actor : { ...actor, scope: unionOf(reached) };
}

/** All that any of these scopes covers. */
export function unionOf(scopes: readonly Scope[]): Scope {
  return {
    city: scopes.some(({ city }) => city),
    divisions: [...new Set(scopes.flatMap(({ divisions }) => divisions))],
    units: [...new Set(scopes.flatMap(({ units }) => units))],
  };
}

/** Whether the one who acts did it, by this account or another of theirs. */
export function isOwnHand(actor: Pick<Actor, "accountId" | "hands">, accountId: string | null | undefined): boolean {
  return accountId != null && (actor.hands ?? [actor.accountId]).includes(accountId);
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
