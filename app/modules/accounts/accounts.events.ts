/** Version 1 of what the journal keeps of accounts; never a password or its hash. */
export interface AccountSnapshot {
  username: string;
  displayName: string;
  principalKind: "posting" | "agency-seat" | "service";
  unitId: string | null;
  isDisabled: boolean;
  endsOn: string | null;
  mustChangePassword: boolean;
  roles: { role: string; scopeKind: string; scopeValue: string }[];
}

export const accountEvents = [
  "account-created",
  "account-changed",
  "password-changed",
  "signed-in",
  "signed-out",
  "signed-out-everywhere",
  "sign-in-failed",
] as const;
