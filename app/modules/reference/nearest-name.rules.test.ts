import { expect, it } from "vitest";
import { nearestNames } from "./nearest-name.rules";

const nearest = nearestNames([
  "甲河县教育局",
  "甲河县人民医院",
  "甲河县第一中学",
  "甲河县住房和城乡建设局",
  "乙山区教育局",
]);

it.each([
  ["甲河县人民医局局", "甲河县人民医院"],
  ["甲河县教育局局", "甲河县教育局"],
  ["甲河县住房城乡建设局", "甲河县住房和城乡建设局"],
  ["乙山教育局", "乙山区教育局"],
])("%s is nearest to %s", (text, name) => expect(nearest(text, 1)).toEqual([name]));

it("offers nothing for what is like nothing", () => expect(nearest("某某集团有限公司")).toEqual([]));
