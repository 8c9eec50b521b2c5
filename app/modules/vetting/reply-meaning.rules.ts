import type { ReplyMeaning, ReplySource } from "#db/reference/vetting/types";

/** What whoever enters a reply may choose as its conclusion, by the body that replied. */
export const CONCLUSIONS: Record<ReplySource, readonly ReplyMeaning[]> = {
  discipline: ["none", "postpone", "unfit", "other"],
  police: ["none", "other"],
  "party-review": ["passed", "failed", "postpone", "other"],
};

/** The body says that something was not found, is not there or was not received; up to where the sentence turns. */
const DENIED =
  /(?:暂|尚|均|也|并|经查|我委|我局|目前)*(?:(?:未|没有?)(?:曾)?(?:发现|查到|查见|查有|见|反映|收到|接到|掌握|存在|涉及)|没有|不存在|不涉及|不具有|不属于|无(?=异议|不同意见|意见|影响|违法|违纪|违规|不宜|不良|不适宜|问题|此类|上述|相关|有关|犯罪|处分|记录|线索|情况|任何))(?:(?!但|然而|不过|且|另|仍)[^，,。；;])*/g;
/** Words that turn, limit or leave open what a clause denies: it then denies nothing for certain. */
const OPEN_DENIAL =
  /排除|完成|结案|结论|回复|说清|不实|有误|除|以外|之外|正在|核实|核查中|调查中|建议|暂缓|待|拟|请|一般|其[他它]|新的?|严重|重大|较大|明显|突出|近[\d一二两三四五六七八九十]+年|详见|附件/;
/** What a body did not get, does not hold or is not in charge of: it has looked at nothing, which is no word on the person. */
const UNLOOKED =
  /(?:收到|接到|查到|查见|见).*(?:材料|资料|名单|函|文件|通知|档案|人选|结论)|掌握.*(?:情况|信息)$|不属于.*(?:管辖|管理|监督|权限|范围|职责|干部|对象)|可查|可供|(?:材料|资料)$/;
/** A clause with one of these tells of the person all the same: no letter of complaint came in, no offence is known. */
const ON_THE_PERSON = /违|影响|不良|不宜|失信|处分|犯罪|问题|线索|举报|信访|涉/;
/** A clause with one of these says neither yes nor no. */
const HEDGED = /是否|如|若|能否|不能|无法|尚|未(?!通过)|非|不构成|不足|有无|存在|排除|讨论|待|与否|拟|可能|曾|原/;
/** How letters begin. */
const OPENING = /^(?:经(?:查|核查|审核|研究|了解)|截至目前|来函收悉|你部来函收悉)$/;
const UNFIT = /不宜|不适宜|不同意(?!见)|不予同意|不建议(?!暂)/;
const POSTPONE = /(?<!不建议)暂[缓不]/;
const FAILED = /不合格|未通过|不予通过/;
const PASSED =
  /^(?:政治审查|政审|审查|考察|结论|意见|为|是|：|:|“|”)*(?:合格|通过|同意)(?:使用|推荐|发展|提拔|任用|晋升|列入)?$/;

/**
 * What a reply in words comes to, where no conclusion was chosen. What it denies is taken out first, so that
 * 未见不宜使用情形 is not read as 不宜; only a text that says one thing and nothing else is read as that: everything in
 * doubt is `other`, and calls for judgement.
 */
export function replyMeaning(reply: string): ReplyMeaning {
  const text = reply.trim().replace(/\s+/g, "，");
  const open = [...text.matchAll(DENIED)].some(([clause]) => OPEN_DENIAL.test(clause) || saysNothing(clause));
  const clauses = text
    .replace(DENIED, "")
    .split(/[，,。；;、！!]/)
    .filter((clause) => clause !== "" && !OPENING.test(clause));
  const says = (pattern: RegExp) => clauses.some((clause) => pattern.test(clause) && !HEDGED.test(clause));
  if (clauses.length === 0) return open || text === "" ? "other" : "none";
  if (says(FAILED)) return "failed";
  if (says(UNFIT)) return "unfit";
  if (says(POSTPONE)) return "postpone";
  return !open && clauses.every((clause) => PASSED.test(clause)) ? "passed" : "other";
}

function saysNothing(clause: string): boolean {
  return UNLOOKED.test(clause) && !ON_THE_PERSON.test(clause);
}
