import { expect, it } from "vitest";
import { createI18n, type Language } from "./i18n";

const said = (language: Language, nos: string) =>
  createI18n(language, { common: { changed: "{{nos, enumeration}}" } }).t("common:changed", { nos });

it("an enumeration is put together as the language does", () => {
  expect(said("zh-CN", "3、5、8")).toBe("3、5、8");
  expect(said("en", "3、5、8")).toBe("3, 5, 8");
});
