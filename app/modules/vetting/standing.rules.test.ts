import { expect, it } from "vitest";
import { isLeadingPost, isUnitHead, nominationBy, proposalKind } from "./standing.rules";

it.each([
  ["市委组织部", "organisation"],
  [null, "organisation"],
  ["代表十人以上联名", "voters"],
  ["选民十人以上联名推荐", "voters"],
  ["12名代表", "voters"],
  ["ten or more voters", "voters"],
  ["市人大代表10人以上联名", "voters"],
  ["选民十二人联合提名", "voters"],
  ["十名以上代表", "voters"],
  ["jointly by fifteen deputies", "voters"],
  ["民盟市委、市总工会联合提名", "organisation"],
  ["各政党、各人民团体联合提名", "organisation"],
  ["市工商联联名推荐", "organisation"],
  ["市人大代表工作委员会", "organisation"],
  ["市人民代表大会第3代表团12人", "organisation"],
  ["选民代表座谈会", "organisation"],
  ["代表三人联名", "organisation"],
  ["经10名党代表联名", "organisation"],
  ["职工代表十二人联名推荐", "organisation"],
  ["代表10人以下联名", "organisation"],
  ["不足十名代表联名", "organisation"],
  ["不少于十名代表联名", "voters"],
  ["Deputy Director's Office", "organisation"],
  ["Office of Deputies", "organisation"],
])("nominationBy %s", (text, expected) => {
  expect(nominationBy(text)).toBe(expected);
});

it.each([
  ["专业技术七级岗位", "post"],
  ["管理七级", "post"],
  ["副校长", "post"],
  [null, "post"],
  ["高级教师", "title"],
  ["总会计师", "post"],
  ["副总工程师", "post"],
  ["编辑部主任", "post"],
  ["技师学院副院长", "post"],
  ["主任医师", "title"],
  ["主任中医师", "title"],
  ["主任编辑", "title"],
  ["正高级会计师", "title"],
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
  ["高中语文教师、班主任", false, false],
  ["年级主任", false, false],
  ["教务处主任", true, false],
  ["副局长", true, false],
  ["会计", false, false],
  ["科员", false, false],
  ["党委书记、院长", true, true],
  ["所长（法定代表人）", true, true],
  ["校长办公室科员", false, false],
  ["院长办公室主任", true, false],
  ["院长助理", false, false],
  ["校长助理、副校长", true, false],
  ["县长热线办公室科员", false, false],
  ["书记员", false, false],
  ["党委书记", true, false],
  ["市第一人民医院院长", true, true],
  ["县人民法院院长", true, false],
  ["某派出所所长", true, false],
  [null, false, false],
])("post %s: leading %s, head %s", (post, leading, head) => {
  expect(isLeadingPost(post)).toBe(leading);
  expect(isUnitHead(post)).toBe(head);
});
