import type { Role } from "~/platform/permissions";

/** A demo account; `unit` is the code of the org unit its holder works at, `divisions` empty means the whole city. */
export interface DemoUser {
  username: string;
  name: string;
  roles: Role[];
  unit: string;
  divisions?: string[];
}

const CITY = ["321300", "321371"];

/** One account of each role at least; two where four eyes are needed. The names are those of jobs, not of people. */
export const DEMO_USERS: readonly DemoUser[] = [
  { username: "tianbao", name: "市直填报员", roles: ["filler"], unit: "321300-002", divisions: CITY },
  { username: "fuhe", name: "市直复核员", roles: ["contribution-reviewer"], unit: "321300-002", divisions: CITY },
  { username: "tianbao-shuyang", name: "沭阳填报员", roles: ["filler"], unit: "321322-003", divisions: ["321322"] },
  {
    username: "fuhe-shuyang",
    name: "沭阳复核员",
    roles: ["contribution-reviewer"],
    unit: "321322-003",
    divisions: ["321322"],
  },
  { username: "jijian1", name: "纪检监察员一", roles: ["discipline-inspector"], unit: "321300-001" },
  { username: "jijian2", name: "纪检监察员二", roles: ["discipline-inspector"], unit: "321300-001" },
  { username: "hecha1", name: "核查员一", roles: ["vetting-officer"], unit: "321300-002" },
  { username: "hecha2", name: "核查员二", roles: ["vetting-officer"], unit: "321300-002" },
  { username: "shenqian1", name: "审签人一", roles: ["vetting-approver"], unit: "321300-002" },
  { username: "shenqian2", name: "审签人二", roles: ["vetting-approver"], unit: "321300-002" },
  { username: "dengji1", name: "登记员一", roles: ["registrar"], unit: "321300-010" },
  { username: "dengji2", name: "登记员二", roles: ["registrar"], unit: "321300-010" },
  { username: "xitong", name: "系统管理员", roles: ["system-administrator"], unit: "321300-010" },
  { username: "anquan", name: "安全管理员", roles: ["security-administrator"], unit: "321300-010" },
  { username: "shenji", name: "审计管理员", roles: ["auditor"], unit: "321300-010" },
  { username: "jigou", name: "信用服务机构用户", roles: ["agency-user"], unit: "321300-011" },
  { username: "caigou", name: "招标采购用户", roles: ["procurement-officer"], unit: "321300-016" },
  { username: "jianguan", name: "监管人员", roles: ["regulator"], unit: "321300-011" },
  { username: "jianguan2", name: "监管审签人员", roles: ["regulator"], unit: "321300-011" },
];

interface DemoClient {
  client: string;
  name: string;
  roles: Role[];
  /** The ground on which it reads people where a request names none. */
  ground?: string;
  /** What of the city it sees; all of it where none is named. */
  division?: string;
}

/** API clients and the roles of the account behind each key. */
export const DEMO_CLIENTS: readonly DemoClient[] = [
  { client: "contributor", name: "归集接口（填报）", roles: ["filler"] },
  { client: "contribution-reviewer", name: "归集接口（复核）", roles: ["contribution-reviewer"] },
  { client: "vetting", name: "核查接口（承办）", roles: ["vetting-officer"] },
  { client: "vetting-approver", name: "核查接口（审签）", roles: ["vetting-approver"] },
  { client: "registrar", name: "登记接口", roles: ["registrar"], ground: "register-keeping" },
  {
    client: "registrar-sihong",
    name: "登记接口（泗洪）",
    roles: ["registrar"],
    ground: "register-keeping",
    division: "321324",
  },
  { client: "agency", name: "机构接口", roles: ["agency-user"] },
  { client: "procurement", name: "采购接口", roles: ["procurement-officer"] },
  { client: "regulator", name: "监管接口", roles: ["regulator"] },
  { client: "auditor", name: "审计接口", roles: ["auditor"] },
];
