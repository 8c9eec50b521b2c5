import { expect, it } from "vitest";
import { answerFor, assessment, lasting } from "./answer.fixtures";

const BEFORE = "2022-01-13";
const FROM = "2022-01-14";
const head = { staffClass: "institution-manager", membership: "full", status: "in-post", rankFrom: null } as const;
const leader = { person: { ...head, position: "院长" } };
const teacher = { person: { ...head, staffClass: "institution-professional" as const, position: "教师" } };
/** Decided before the rules on leading staff of public institutions came into force, and still running then. */
const running = (kind: string) => lasting(kind, "2021-09-01", "2022-08-31");

/** What runs, of whom, and what is answered on the last day before the rules and on their first. */
it.each([
  ["诫勉", leader, "cannotSay", "barred"],
  ["诫勉", teacher, "cannotSay", "attention"],
  ["调整职务（组织处理）", leader, "cannotSay", "barred"],
  ["调整职务（组织处理）", teacher, "cannotSay", "attention"],
  ["党内警告", leader, "barred", "barred"],
  ["党内警告", teacher, "attention", "attention"],
  ["政务警告", leader, "barred", "barred"],
  ["事业处分警告", teacher, "barred", "barred"],
] as const)("%s still running: the rules of the day that is asked decide", (kind, parts, before, from) => {
  const asked = { ...parts, proposedPost: parts === teacher ? "高级讲师岗位" : "副院长" };
  expect(answerFor("institution-post", [running(kind)], asked, BEFORE).answer).toBe(before);
  expect(answerFor("institution-post", [running(kind)], asked, FROM).answer).toBe(from);
});

it("a leader assessed as barely competent last year: nothing can be said before the rules, a bar from their first day", () => {
  const asked = { ...leader, proposedPost: "副院长" };
  for (const [day, year, answer] of [
    [BEFORE, 2021, "cannotSay"],
    ["2022-03-01", 2021, "barred"],
  ] as const) {
    const poor = { ...assessment("基本合格", year), effectiveOn: "2022-01-05" };
    expect(answerFor("institution-post", [poor], asked, day).answer).toBe(answer);
  }
});

it("what was over by the day that is asked silences nothing", () => {
  const over = lasting("诫勉", "2021-01-01", "2021-06-30");
  const asked = { ...leader, proposedPost: "副院长" };
  for (const day of [BEFORE, FROM]) expect(answerFor("institution-post", [over], asked, day).answer).toBe("clear");
});
