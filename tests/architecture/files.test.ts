import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app", "db", "scripts"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && file !== "db/schema.ts");
const read = (file: string) => readFileSync(file, "utf8");
const code = files.filter((file) => !file.includes(".test."));

describe("files", () => {
  it("are kebab-case", () => {
    const odd = files.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(file.split("/").pop()!));
    expect(odd).toEqual([]);
  });

  it("stay small: none above 400 lines, 95 % at most 250", () => {
    const sizes = code
      .filter((file) => !file.startsWith("db/reference/"))
      .map((file) => ({ file, lines: read(file).split("\n").length }));
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    const long = sizes.filter(({ lines }) => lines > 250).map(({ file }) => file);
    expect(long.length, long.join(" ")).toBeLessThanOrEqual(Math.ceil(sizes.length * 0.05));
  });

  it("read the clock in one place only", () => {
    const readers = code
      .filter((file) => file.startsWith("app/") && file !== "app/platform/clock.ts")
      .filter((file) => /new Date\(|Date\.now\(/.test(read(file)));
    expect(readers).toEqual([]);
  });

  it("keep SQL in query modules, migrations and the platform", () => {
    const allowed = /\.queries\.server\.ts$|\/[^/]*queries\/|^db\/|^app\/platform\/|^scripts\/|session\.server\.ts$/;
    const writers = code
      .filter((file) => !allowed.test(file))
      .filter((file) => /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(read(file)));
    expect(writers).toEqual([]);
  });

  it("hold nothing silenced", () => {
    const silenced = files.filter((file) =>
      /@ts-ignore|@ts-nocheck|\b(it|test|describe)\.(skip|only|todo)\(/.test(read(file)),
    );
    expect(silenced).toEqual([]);
  });
});
