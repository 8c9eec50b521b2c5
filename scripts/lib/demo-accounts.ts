import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Db } from "#db/connection";
import { systemActor } from "~/modules/accounts/actor.server";
import { createAccount } from "~/modules/accounts/use-cases/create-account.server";
import { createApiKey } from "~/modules/accounts/use-cases/create-api-key.server";
import { now } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/id";
import type { Role } from "~/platform/permissions";
import type { Ctx } from "~/platform/process.server";
import { mustBeOk } from "~/platform/result";
import { randomToken } from "~/platform/secrets.server";

interface DemoUser {
  username: string;
  name: string;
  roles: Role[];
  unit: string;
}

/** One account of each role at least; two where four eyes are needed. */
export const DEMO_USERS: readonly DemoUser[] = [
  { username: "tianbao", name: "填报员 甲", roles: ["filler"], unit: "市归集一处" },
  { username: "fuhe", name: "复核员 乙", roles: ["contribution-reviewer"], unit: "市归集一处" },
  { username: "jijian1", name: "纪检员 丙", roles: ["discipline-inspector"], unit: "市纪检室" },
  { username: "jijian2", name: "纪检员 丁", roles: ["discipline-inspector"], unit: "市纪检室" },
  { username: "hecha1", name: "核查员 戊", roles: ["vetting-officer"], unit: "市核查处" },
  { username: "hecha2", name: "核查员 己", roles: ["vetting-officer"], unit: "市核查处" },
  { username: "shenqian1", name: "审签人 庚", roles: ["vetting-approver"], unit: "市核查处" },
  { username: "shenqian2", name: "审签人 辛", roles: ["vetting-approver"], unit: "市核查处" },
  { username: "dengji1", name: "登记员 壬", roles: ["registrar"], unit: "市登记处" },
  { username: "dengji2", name: "登记员 癸", roles: ["registrar"], unit: "市登记处" },
  { username: "xitong", name: "系统管理员", roles: ["system-administrator"], unit: "信息中心" },
  { username: "anquan", name: "安全管理员", roles: ["security-administrator"], unit: "信息中心" },
  { username: "shenji", name: "审计管理员", roles: ["auditor"], unit: "信息中心" },
];

/** API clients and the account roles behind each key. */
export const DEMO_CLIENTS: readonly { client: string; roles: Role[]; ground?: string }[] = [
  { client: "contributor", roles: ["filler"] },
  { client: "contribution-reviewer", roles: ["contribution-reviewer"] },
  { client: "vetting", roles: ["vetting-officer"] },
  { client: "vetting-approver", roles: ["vetting-approver"] },
  { client: "registrar", roles: ["registrar"], ground: "register-keeping" },
  { client: "agency", roles: ["agency-user"] },
  { client: "procurement", roles: ["procurement-officer"] },
  { client: "regulator", roles: ["regulator"] },
  { client: "auditor", roles: ["auditor"] },
];

/** Makes the demo accounts once and writes `demo-credentials.json` (mode 600) into the home. */
export async function makeDemoAccounts(db: Db): Promise<string> {
  const file = path.join(env().home, "demo-credentials.json");
  if (existsSync(file)) return file;
  const ctx: Ctx = {
    db,
    actor: systemActor(),
    now: now(),
    requestId: newId(),
    origin: { via: "script", address: null },
  };
  const users = [];
  for (const { username, name, roles, unit } of DEMO_USERS) {
    const password = `Xh-${randomToken(9)}-7`;
    const made = await createAccount(ctx, {
      username,
      displayName: name,
      principalKind: "posting",
      password,
      mustChangePassword: false,
      isDemo: true,
      roles: roles.map((role) => ({ role, scopeKind: "city" })),
    });
    mustBeOk(made);
    users.push({ username, password, roles, name, unit });
  }
  const apiKeys = [];
  for (const { client, roles, ground } of DEMO_CLIENTS) {
    const accountId = mustBeOk(
      await createAccount(ctx, {
        username: `api-${client}`,
        displayName: `接口 ${client}`,
        principalKind: "service",
        password: null,
        mustChangePassword: false,
        isDemo: true,
        roles: roles.map((role) => ({ role, scopeKind: "city" })),
      }),
    );
    const key = mustBeOk(await createApiKey(ctx, { accountId, client, defaultGround: ground ?? null }));
    apiKeys.push({ client, scopes: roles, key });
  }
  writeFileSync(file, JSON.stringify({ users, apiKeys }, null, 2), { mode: 0o600 });
  return file;
}
