import { expect, it } from "vitest";
import { itemAlone } from "./item-alone";

it.each([
  ["党纪处分决定（沭阳县清衡纪检监察委员会）", "沭阳县清衡纪检监察委员会", "党纪处分决定"],
  ["Criminal judgments (Shuyang County Court)", "Shuyang County Court", "Criminal judgments"],
  ["刑事裁判（公职人员）", "沭阳县明衡人民法院", "刑事裁判（公职人员）"],
  ["刑事裁判", null, "刑事裁判"],
  [null, "沭阳县明衡人民法院", null],
])("%s of %s is %s", (itemName, contributorName, alone) => {
  expect(itemAlone({ itemName, contributorName })).toBe(alone);
});
