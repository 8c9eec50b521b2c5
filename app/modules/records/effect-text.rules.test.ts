import { expect, it } from "vitest";
import { translator } from "~/platform/messages.server";
import { formatArithmetic } from "./effect-text.rules";
import { effectIn, recordOf, viewOf } from "./effects/test-records";

const stepsOf = (id: string, lng: "zh-CN" | "en") => {
  const records = [recordOf("a", "处分记过", "2026-07-10"), recordOf("b", "处分记大过", "2026-07-10")];
  const running = recordOf("c", "处分警告", "2026-03-10");
  const view = viewOf([...records, running], "2026-08-01");
  return effectIn(view, id).arithmetic.map((step) => formatArithmetic(step, translator(lng)));
};

it("every step says its article and how sure we are of it, in the reader's language", () => {
  expect(stepsOf("b", "zh-CN")).toEqual([
    "原影响期至 2026-09-09 止，新处分自 2026-09-10 起续算 18 个月，至 2028-03-09 止（《行政机关公务员处分条例》第10条，条文明确）",
  ]);
  const english = [...stepsOf("a", "en"), ...stepsOf("b", "en"), ...stepsOf("c", "en")];
  for (const step of english) {
    expect(step).not.toMatch(/\p{Script=Han}/u);
    expect(step).toMatch(/: (clear in the text|known from practice)\)$/);
  }
  expect(english).toContainEqual(expect.stringContaining("Serious demerit (appointing body)"));
});
