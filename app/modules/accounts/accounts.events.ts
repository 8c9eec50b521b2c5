/** Version 1 of what the journal keeps of accounts; never a password or its hash. */
export interface AccountSnapshot {
  username: string;
  displayName: string;
  principalKind: "posting" | "agency-seat" | "service";
  unitId: string | null;
  personId: string | null;
  agencyId: string | null;
  isDisabled: boolean;
  endsOn: string | null;
  mustChangePassword: boolean;
  /** Changes with the password; a keyed digest that says nothing about it. Null where there is none. */
  credentialMark: string | null;
  roles: { role: string; scopeKind: string; scopeValue: string }[];
}

/** Version 1 of what the journal keeps of an API key; never the key or its digest. */
export interface ApiKeySnapshot {
  accountId: string;
  client: string;
  defaultGround: string | null;
  isRevoked: boolean;
  credentialMark: string;
}

/** Version 1 of the rights of a role. */
export interface RoleSnapshot {
  permissions: string[];
}

/** Version 1 of who sees records of a visibility class. */
export interface VisibilitySnapshot {
  roles: string[];
}

/** Events that carry the whole account. */
export const accountStateEvents = ["account-created", "account-changed", "password-changed"] as const;

export const accountEvents = [
  ...accountStateEvents,
  "signed-in",
  "signed-out",
  "signed-out-everywhere",
  "sign-in-failed",
  "api-key-created",
  "api-key-revoked",
  "role-rights-changed",
  "role-rights-renewed",
  "visibility-changed",
  "visibility-renewed",
] as const;
