import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { seal } from "~/platform/secrets.server";
import { sealRows, unsealRows } from "./sealed-rows.server";

const key = randomBytes(32);
const rows = [{ n: 2, texts: ["𠮷川", "321399198003151219", ""], problems: [{ code: "x", params: { at: 3 } }] }];

test("rows come out as they were kept, and not at all where a byte was changed", async () => {
  const sealed = await sealRows(key, rows);
  expect(await unsealRows(key, sealed)).toEqual(rows);
  expect(sealed.includes("321399198003151219")).toBe(false);
  sealed[sealed.length - 1]! ^= 1;
  await expect(unsealRows(key, sealed)).rejects.toThrow();
});

test.each(["utf8", "utf16le"] as const)("what an earlier release kept as JSON in %s is read", async (encoding) => {
  const kept = (value: unknown) => seal(key, deflateRawSync(Buffer.from(JSON.stringify(value), encoding)));
  expect(await unsealRows(key, kept(rows))).toEqual(rows);
  expect(await unsealRows(key, kept([]))).toEqual([]);
});
