import { expect, it } from "vitest";
import { isLeadingPost, isUnitHead, nominationBy, proposalKind } from "./standing.rules";

it.each([
  ["市委组织部", "organisation"],
  [null, "organisation"],
  ["代表十人以上联名", "voters"],
  ["选民十人以上联名推荐", "voters"],
  ["12名代表", "voters"],
  ["ten or more voters", "voters"],
])("nominationBy %s", (text, expected) => {
  expect(nominationBy(text)).toBe(expected);
});

it.each([
  ["专业技术七级岗位", "post"],
  ["管理七级", "post"],
  ["副校长", "post"],
  [null, "post"],
  ["高级教师", "title"],
  ["副主任医师", "title"],
  ["高级工程师职称", "title"],
  ["二级技师技能等级认定", "title"],
])("proposalKind %s", (text, expected) => {
  expect(proposalKind(text)).toBe(expected);
});

it.each([
  ["副校长", true, false],
  ["校长", true, true],
  ["中心主任", true, true],
  ["中心副主任", true, false],
  ["主任医师", false, false],
  ["一级主任科员", false, false],
  ["副局长", true, false],
  ["会计", false, false],
  ["科员", false, false],
  ["党委书记、院长", true, true],
  ["所长（法定代表人）", true, true],
  [null, false, false],
])("post %s: leading %s, head %s", (post, leading, head) => {
  expect(isLeadingPost(post)).toBe(leading);
  expect(isUnitHead(post)).toBe(head);
});
