import { expect, it } from "vitest";
import type { Db } from "#db/connection";
import { Kept } from "./kept.server";

const aDb = () => ({}) as Db;

it("reads once for all who ask meanwhile and shortly after, for each database and key apart", async () => {
  const kept = new Kept<number>([]);
  const [one, other] = [aDb(), aDb()];
  let reads = 0;
  const read = async () => ++reads;
  expect(await Promise.all([kept.get(one, "a", read), kept.get(one, "a", read)])).toEqual([1, 1]);
  expect(await kept.get(one, "a", read)).toBe(1);
  expect(await kept.get(one, "b", read)).toBe(2);
  expect(await kept.get(other, "a", read)).toBe(3);
});

it("keeps neither null nor a failure, nor anything past its age or once forgotten", async () => {
  const kept = new Kept<number | null>([]);
  const db = aDb();
  expect(await kept.get(db, "a", async () => null)).toBeNull();
  await expect(kept.get(db, "a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await kept.get(db, "a", async () => 1)).toBe(1);
  kept.forget(db);
  expect(await kept.get(db, "a", async () => 2)).toBe(2);
  const aged = new Kept<number>([], 0);
  expect([await aged.get(db, "a", async () => 1), await aged.get(db, "a", async () => 2)]).toEqual([1, 2]);
});
