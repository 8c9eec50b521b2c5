import { expect, it } from "vitest";
import { passwordRefusal } from "./password.rules";

it.each([
  ["Sunny-Field-27", null],
  ["Short-1", "password-length"],
  ["Sunny-Field-27".repeat(10), "password-length"],
  ["sunnyfield27", "password-kinds"],
  ["SUNNYFIELD27", "password-kinds"],
  ["sunny-field-seven", "password-kinds"],
  ["春风又绿江南岸Ab1", null],
  ["Zhang.San-2026", "password-has-name"],
  ["My-Password-1", "password-common"],
  ["Xinheng@2026", "password-common"],
  ["Aaaaa-bcdef1", "password-common"],
])("%s: %s", (fresh, code) => {
  expect(passwordRefusal(fresh, { username: "zhang.san", isOld: false })?.code ?? null).toBe(code);
});

it("is not the old one again", () => {
  expect(passwordRefusal("Sunny-Field-27", { username: "zhang.san", isOld: true })?.code).toBe("password-same");
});
