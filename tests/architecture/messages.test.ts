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

const code = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app", "db", "scripts"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .map((file) => readFileSync(file, "utf8"));
const sources = code.join("\n");

/** Whether anything in the code says this key: as it is, or by a template that it fits. */
function sayer(): (namespace: string, key: string) => boolean {
  const literals = new Set([...sources.matchAll(/"([^"\\\n]*)"|'([^'\\\n]*)'/g)].map((match) => match[1] ?? match[2]!));
  const templates: RegExp[] = [];
  for (const [, text = ""] of sources.matchAll(/`([^`\\\n]{1,120})`/g)) {
    const parts = text.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/);
    // Only what begins like a key: a family of keys may be chosen by a part of it, never a whole key.
    if (parts.length > 1 && /^[a-z][\w-]*[.:]/.test(parts[0]!))
      templates.push(
        new RegExp(
          `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\p{L}\\w.()-]+")}$`,
          "u",
        ),
      );
    else literals.add(text);
  }
  const words = new Set(sources.match(/[A-Za-z][\w-]*/g));
  return (namespace, key) => {
    if ([key, `${namespace}:${key}`].some((one) => literals.has(one) || templates.some((like) => like.test(one))))
      return true;
    const [family, ...rest] = key.split(".");
    const last = rest.join(".");
    return CHOSEN.has(family!) && (words.has(last) || WHOLE[family!]?.some((like) => like.test(last)) === true);
  };
}

/** Families whose keys are put together from a name that stands in the code: of an event, a process, a task, a state. */
const CHOSEN: ReadonlySet<string> = new Set([
  ...["event", "process", "task", "field", "value", "warning"],
  ...["answer-short", "outcome-short", "fact-state", "person-status", "comparison-judged"],
]);
/** Names of them that are put together themselves. */
const WHOLE: Readonly<Record<string, readonly RegExp[]>> = {
  task: [/^(confirm|returned)-(enter|correct|revise|void|lift)$/],
};

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

  it("in English write Chinese marks only beside Chinese words", () => {
    const stray = /(?<![\p{Script=Han}\d])[，。；：、！？（）]|[，。；：、！？（）](?=[A-Za-z])/u;
    for (const file of files) {
      const en = read("en", file);
      expect(
        keysOf(en).filter((key) => stray.test(valueAt(en, key))),
        file,
      ).toEqual([]);
    }
  });

  it("are all said by something, and each event and process in one catalogue alone", () => {
    const isSaid = sayer();
    const orphans = files.flatMap((file) => {
      const namespace = file.slice(0, -5);
      const keys = [...new Set(keysOf(read("zh-CN", file)).map(withoutPlural))];
      return keys.filter((key) => !isSaid(namespace, key)).map((key) => `${namespace}:${key}`);
    });
    expect(orphans).toEqual([]);
    const names = files.flatMap((file) =>
      keysOf(read("zh-CN", file)).filter((key) => file !== "common.json" && /^(event|process)\.[^.]+$/.test(key)),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("said on a screen are in the catalogue that it opens", () => {
    const missing = code.flatMap((text) => {
      const opened = [...text.matchAll(/useTranslation\("([a-z-]+)"\)/g)].map((match) => `${match[1]}.json`);
      if (opened.length === 0) return [];
      const known = new Set(opened.flatMap((file) => keysOf(read("zh-CN", file)).map(withoutPlural)));
      const said = [...text.matchAll(/\bt\(\s*"([a-z][\w.-]*)"/g)].map((match) => match[1]!);
      return said.filter((key) => !known.has(key)).map((key) => `${opened.join(" ")} ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
