import { describe, expect, it } from "vitest";
import { everyPage, type PageOf } from "./every-page";

const list = (count: number) => Array.from({ length: count }, (_, index) => index);
const asked: PageOf[] = [];
const pageOf =
  (all: readonly number[]) =>
  async ({ offset, limit }: PageOf) => {
    asked.push({ offset, limit });
    return { rows: all.slice(offset, offset + limit) };
  };

describe("a list read page by page", () => {
  it.each([0, 1, 99, 100, 101, 200, 250])("of %i rows comes whole and in its order", async (count) => {
    expect(await everyPage(pageOf(list(count)), 100)).toEqual(list(count));
  });

  it("goes on where a page shows less than was read, and ends with the page that is not full", async () => {
    asked.length = 0;
    const even = async (page: PageOf) => {
      const { rows } = await pageOf(list(250))(page);
      return { rows: rows.filter((row) => row >= 100), seen: rows.length };
    };
    expect(await everyPage(even, 100)).toEqual(list(250).slice(100));
    expect(asked.map(({ offset }) => offset)).toEqual([0, 100, 200]);
  });
});
