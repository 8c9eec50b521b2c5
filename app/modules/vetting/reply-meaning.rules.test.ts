import { expect, it } from "vitest";
import { VETTING_RULES } from "#db/reference/vetting-rules";
import { answerFor } from "./answer.fixtures";
import { CONCLUSIONS, replyMeaning } from "./reply-meaning.rules";

it.each([
  ["暂未发现影响使用的问题", "none"],
  ["未发现违法犯罪记录。", "none"],
  ["无异议", "none"],
  ["未发现不宜使用的情形", "none"],
  ["未见不宜使用情形", "none"],
  ["不存在不宜情形", "none"],
  ["无不宜情形", "none"],
  ["经查，未发现不宜提拔使用的情形。", "none"],
  ["未发现违纪、违法问题", "none"],
  ["未发现违纪问题、建议暂缓", "other"],
  ["经查未收到信访举报，未发现违纪问题", "none"],
  ["没有违纪违法记录", "none"],
  ["建议暂缓", "postpone"],
  ["暂不提拔", "postpone"],
  ["未发现违纪问题，但建议暂缓", "postpone"],
  ["未发现违纪问题但建议暂缓", "postpone"],
  ["不宜", "unfit"],
  ["不宜提拔使用", "unfit"],
  ["建议不宜作为人选", "unfit"],
  ["不同意", "unfit"],
  ["是否不宜请研究", "other"],
  ["不能认定不宜", "other"],
  ["不构成不宜情形", "other"],
  ["尚不能得出不宜的结论", "other"],
  ["如查实则不宜使用", "other"],
  ["不能排除不宜情形", "other"],
  ["未排除不宜情形", "other"],
  ["未发现问题的说法不实", "other"],
  ["除正在核查的线索外，未发现其他问题", "other"],
  ["未发现其他问题", "other"],
  ["未发现问题 有线索正在核查", "other"],
  ["未发现问题有线索正在核查", "other"],
  ["并非未发现问题", "other"],
  ["没有结案", "other"],
  ["无不同意见", "none"],
  ["经研究，无不同意见", "none"],
  ["没有不同意见", "none"],
  ["无意见", "none"],
  ["未发现新的问题", "other"],
  ["没有发现严重违纪问题", "other"],
  ["未发现重大问题线索", "other"],
  ["未发现近三年违纪问题", "other"],
  ["未发现影响使用的问题（详见附件）", "other"],
  ["政治审查合格", "passed"],
  ["审查结论为合格", "passed"],
  ["同意", "passed"],
  ["同意暂缓", "postpone"],
  ["不建议暂缓", "other"],
  ["不建议提拔使用", "unfit"],
  ["合格与否待定", "other"],
  ["基本合格", "other"],
  ["政治审查不合格", "failed"],
  ["不存在不合格情形", "none"],
  ["尚未通过", "other"],
  ["未通过", "failed"],
  ["有问题线索正在处置", "other"],
  ["", "other"],
  ["我委未收到相关人选材料", "other"],
  ["未收到该同志的材料", "other"],
  ["未收到来函所附名单", "other"],
  ["未接到通知", "other"],
  ["未见政治审查材料", "other"],
  ["未掌握该同志情况", "other"],
  ["未掌握相关信息", "other"],
  ["无相关记录可查", "other"],
  ["不属于我单位管辖", "other"],
  ["该同志不属于我委管理", "other"],
  ["不属于本级监委管辖范围，未发现违纪问题", "other"],
  ["未掌握影响使用的情况", "none"],
  ["未掌握违纪违法问题线索", "none"],
  ["未收到反映其问题的材料", "none"],
  ["未收到举报材料", "none"],
  ["不属于不宜使用的情形", "none"],
  ["未发现违纪违法记录", "none"],
  ["没有相关处分记录", "none"],
])("replyMeaning %s", (text, expected) => {
  expect(replyMeaning(text)).toBe(expected);
});

it("leaves no conclusion against somebody that no rule of its body heeds", () => {
  for (const from of ["discipline", "police", "party-review"] as const) {
    for (const meaning of ["postpone", "unfit", "failed", "other"] as const) {
      const heeded = VETTING_RULES.some(
        ({ subject }) => subject.on === "reply" && subject.from === from && subject.meaning.includes(meaning),
      );
      expect([from, meaning, heeded]).toEqual([from, meaning, true]);
    }
    expect(CONCLUSIONS[from]).toContain("other");
  }
});

it("the conclusion decides, whatever the words", () => {
  const said = (meaning: "none" | "unfit") =>
    answerFor("rank-promotion", [], {
      replies: [{ from: "discipline", reply: "经研究，提出意见如附件", meaning, documentNo: "1", on: "2026-11-20" }],
    }).answer;
  expect([said("none"), said("unfit")]).toEqual(["clear", "barred"]);
});
