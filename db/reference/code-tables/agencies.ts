import { makeTable } from "./make-table";

const OWN = { basis: { source: "OWN", article: null }, confidence: "L", validFrom: "2022-01-01" } as const;

/** What an agency owed need not come any more. */
export const DUTY_WAIVE_REASON = makeTable("duty-waive-reason", "应办事项免除原因", "Reasons for waiving a duty", OWN, [
  ["not-owed", "该事项不应办理", "It was not owed"],
  ["entered-elsewhere", "已通过其他途径办理", "It came in by another way"],
  ["force-majeure", "不可抗力", "Force majeure"],
  ["agency-ended", "机构已终止业务或注销", "The agency has ended its business"],
  ["other", "其他（须说明）", "Other (to be explained)"],
]);
