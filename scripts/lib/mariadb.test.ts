import { expect, it } from "vitest";
import { bufferPool } from "./mariadb";

it("keeps a quarter of the memory for pages, never less than 512 MB", () => {
  const asked = [1_024, 2_048, 4_096, 8_000, 24_105, 65_536];
  expect(asked.map(bufferPool)).toEqual([512, 512, 1_024, 1_920, 6_016, 16_384]);
});
