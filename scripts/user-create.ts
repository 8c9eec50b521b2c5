/**
 * Makes an account from the command line, for the first administrators of an installation:
 * `npm run user:create -- USERNAME NAME ROLE[,ROLE…]`. Prints a first password that must be changed at the first sign-in.
 * Not to be repeated with the same username: it is refused.
 */
import { createDb } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { initialPassword } from "~/modules/accounts/use-cases/reset-password.server";
import { now } from "~/platform/clock";
import { databaseUrls } from "~/platform/env.server";
import { newId } from "~/platform/id";
import { sentenceOf } from "~/platform/messages.server";
import { ROLES, type Role } from "~/platform/permissions";

const [username = "", displayName = "", roleList = ""] = process.argv.slice(2);
const roles = roleList.split(",").filter((role): role is Role => (ROLES as readonly string[]).includes(role));
if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username) || !displayName || roles.length !== roleList.split(",").length) {
  console.log(`usage: npm run user:create -- USERNAME NAME ROLE[,ROLE…]\nroles: ${ROLES.join(" ")}`);
  process.exit(2);
}
const db = createDb(databaseUrls().app, 2);
const password = initialPassword();
const ctx = {
  db,
  actor: systemActor(),
  now: now(),
  requestId: newId(),
  origin: { via: "script" as const, address: null },
};
const made = await createAccount(ctx, {
  username,
  displayName,
  principalKind: "posting",
  password,
  mustChangePassword: true,
  roles: roles.map((role) => ({ role, scopeKind: "city" })),
});
await db.destroy();
if (made.ok) console.log(`${username}  ${password}`);
else console.log(sentenceOf(made.refusal, "zh-CN"));
process.exitCode = made.ok ? 0 : 1;
