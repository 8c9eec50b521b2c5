import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Catalogue = Record<string, Record<string, string> | undefined>;

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "app"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.ts$/.test(file) && !file.includes(".test."))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** Keys of one kind of message over all modules. */
function known(lng: string, kind: "process" | "event" | "field"): Set<string> {
  const catalogues = readdirSync(`app/locales/${lng}`).map(
    (file) => JSON.parse(readFileSync(`app/locales/${lng}/${file}`, "utf8")) as Catalogue,
  );
  return new Set(catalogues.flatMap((catalogue) => Object.keys(catalogue[kind] ?? {})));
}

const names = (pattern: RegExp, only: (file: string) => boolean = () => true) => [
  ...new Set(
    files.filter(({ file }) => only(file)).flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1]!)),
  ),
];

/** `runProcess(ctx, { name: "verb-noun"` and `recordRead(ctx, { name: … ? "a" : "b"`. */
const processes = names(
  /(?:runProcess|recordRead|exportList|exportBook|exportQueue)(?:<[^(]*>)?\([^{]*?\{\s*name:\s*([^,}]+)/g,
).flatMap((value) => [...value.matchAll(/"([a-z-]+)"/g)].map((match) => match[1]!));
const events = names(/"([a-z]+(?:-[a-z]+)+)"/g, (file) => file.endsWith(".events.ts")).filter(
  (name) => !["agency-seat"].includes(name),
);
const fields = names(/^ {2}(?:readonly )?(\w+)\??: /gm, (file) => file.endsWith(".events.ts"));

describe.each(["zh-CN", "en"])("the journal in %s", (lng) => {
  it("has words for every process, change or look", () => {
    expect(processes.length).toBeGreaterThan(10);
    const words = known(lng, "process");
    expect(processes.filter((name) => !words.has(name))).toEqual([]);
  });

  it("has words for every event", () => {
    expect(events.length).toBeGreaterThan(20);
    const words = known(lng, "event");
    expect(events.filter((name) => !words.has(name))).toEqual([]);
  });

  it("has words for every field of a snapshot", () => {
    const words = known(lng, "field");
    expect(fields.filter((name) => !words.has(name))).toEqual([]);
  });
});
