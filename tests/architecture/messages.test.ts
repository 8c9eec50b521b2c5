import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Tree = { [key: string]: Tree | string };

function keysOf(tree: Tree, base = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [`${base}${key}`] : keysOf(value, `${base}${key}.`),
  );
}

const read = (lng: string, file: string) => JSON.parse(readFileSync(`app/locales/${lng}/${file}`, "utf8")) as Tree;
const files = readdirSync("app/locales/zh-CN");
const valueAt = (tree: Tree, key: string) =>
  key.split(".").reduce<Tree | string>((at, part) => (at as Tree)[part]!, tree) as string;
const withoutPlural = (key: string) => key.replace(/_(one|other|zero)$/, "");

const sources = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "app", "db", "scripts"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

describe("messages", () => {
  it("exist in both languages", () => {
    expect(readdirSync("app/locales/en").sort()).toEqual([...files].sort());
    for (const file of files) {
      const zh = new Set(keysOf(read("zh-CN", file)).map(withoutPlural));
      const en = new Set(keysOf(read("en", file)).map(withoutPlural));
      expect(
        [...zh].filter((key) => !en.has(key)),
        `${file}: not in English`,
      ).toEqual([]);
      expect(
        [...en].filter((key) => !zh.has(key)),
        `${file}: not in Chinese`,
      ).toEqual([]);
    }
  });

  it("name the same facts in both languages", () => {
    const names = (text: string) =>
      [...text.matchAll(/\{\{\s*(\w+)/g)]
        .map((match) => match[1]!)
        .filter((name) => name !== "count")
        .sort();
    for (const file of files) {
      const [zh, en] = [read("zh-CN", file), read("en", file)];
      const shared = keysOf(zh).filter((key) => keysOf(en).includes(key));
      const differing = shared.filter(
        (key) => String([...new Set(names(valueAt(zh, key)))]) !== String([...new Set(names(valueAt(en, key)))]),
      );
      expect(differing, file).toEqual([]);
    }
  });

  it("written out in code exist", () => {
    const known = new Set(
      files.flatMap((file) => keysOf(read("zh-CN", file)).map((key) => `${file.slice(0, -5)}:${withoutPlural(key)}`)),
    );
    const used = [...sources.matchAll(/["'`]([a-z]+(?:-[a-z]+)*:[a-z][\w-]*(?:\.[\w-]+)+)["'`]/g)].map(
      (match) => match[1]!,
    );
    const namespaces = new Set(files.map((file) => file.slice(0, -5)));
    const missing = used.filter((key) => namespaces.has(key.split(":")[0]!) && !known.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it("in Chinese hold no English sentence", () => {
    const words = /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){2,}/;
    const allowed = /Idempotency|OpenAPI|Noto|Excel|WPS/;
    for (const file of files) {
      const zh = read("zh-CN", file);
      const odd = keysOf(zh).filter((key) => {
        const text = valueAt(zh, key).replace(/\{\{[^}]*\}\}/g, "");
        return words.test(text) && !allowed.test(text);
      });
      expect(odd, file).toEqual([]);
    }
  });
});
