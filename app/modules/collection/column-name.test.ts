import { describe, expect, it } from "vitest";
import en from "~/locales/en/collection.json";
import zh from "~/locales/zh-CN/collection.json";
import { createI18n } from "~/platform/i18n";
import { columnNames } from "./column-name";
import { handlerOf, importableItems } from "./handlers.server";

const translated = (language: "zh-CN" | "en") => createI18n(language, { collection: language === "en" ? en : zh }).t;

describe.each(importableItems())("columns of %s", (item) => {
  const { sheet } = handlerOf(item);
  it("bear in Chinese the headers that offices write", () => {
    expect([...columnNames(sheet, translated("zh-CN")).values()]).toEqual(sheet.columns.map(({ header }) => header));
  });
  it("have a name in English, with that header beside it", () => {
    for (const name of columnNames(sheet, translated("en")).values())
      expect(name).toMatch(/^[A-Z][a-z’'() -]+\([\p{Script=Han}()]+\)$/iu);
  });
});
