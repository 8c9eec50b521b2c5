import type { Refusal } from "~/platform/result";

const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
const COMMON = ["password", "passw0rd", "qwerty", "123456", "abcdef", "admin", "suqian", "xinheng", "111111", "888888"];

/**
 * Why a new password cannot be taken, or null: 10 to 128 characters, three of four kinds of character, not the user's name, not
 * a common word, not the old one (GB/T 22239-2019, 8.1.4.1 asks for complexity and leaves the numbers to the operator).
 */
export function passwordRefusal(
  fresh: string,
  { username, isOld }: { username: string; isOld: boolean },
): Refusal | null {
  const refuse = (code: string): Refusal => ({
    code,
    key: `accounts:refusal.${code}`,
    path: "fresh",
    status: 422,
    params: { min: MIN_LENGTH, max: MAX_LENGTH },
  });
  if (fresh.length < MIN_LENGTH || fresh.length > MAX_LENGTH) return refuse("password-length");
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(fresh)).length;
  if (kinds < 3) return refuse("password-kinds");
  const lower = fresh.toLowerCase();
  if (lower.includes(username.toLowerCase())) return refuse("password-has-name");
  if (COMMON.some((word) => lower.includes(word)) || /(.)\1{3}/.test(fresh)) return refuse("password-common");
  if (isOld) return refuse("password-same");
  return null;
}
