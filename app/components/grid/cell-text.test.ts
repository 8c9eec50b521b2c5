import { expect, it } from "vitest";
import { mayBeCut } from "./cell-text";

it.each([
  ["短名称", 140, false],
  ["宿迁市人民政府政务服务管理办公室", 140, true],
  ["Qualification and training certification", 140, true],
  ["—", 60, false],
])("%s in a column of %i pixels: %s", (words, width, cut) => {
  expect(mayBeCut(words, width)).toBe(cut);
});
