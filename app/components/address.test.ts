import { expect, it } from "vitest";
import { nextSort, searchWith, sortOf } from "./address";

it("sets and takes away parameters and keeps the others", () => {
  expect(searchWith("?q=张&unit=A", { unit: null, offset: 100 })).toBe("?q=%E5%BC%A0&offset=100");
  expect(searchWith("?q=a", { q: "" })).toBe("");
});

it("a header sorts upwards first, then downwards", () => {
  expect(nextSort(null, "name")).toBe("name");
  expect(nextSort("name", "name")).toBe("-name");
  expect(nextSort("-name", "name")).toBe("name");
  expect(sortOf("?sort=-name", null)).toEqual({ key: "name", descending: true });
  expect(sortOf("", "name")).toEqual({ key: "name", descending: false });
  expect(sortOf("", null)).toBeNull();
});
