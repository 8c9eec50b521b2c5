import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const CACHE = join("node_modules", ".cache", "xinheng");
/** What packages written before modules ask the bundle for. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
const known = new Map<string, string>();

/**
 * The JavaScript of a worker thread, made of its TypeScript source once in a process: in the server, whose own code Vite has
 * bundled, in scripts and in tests alike. A thread that compiled for itself would spend three times as long on starting as on
 * reading a usual workbook.
 * @param entry the source, from the project's root
 * @param carriesPackages whether the packages it uses lie within, for threads that live shortly: looking packages up in their
 * folders takes each thread as long as all the rest of its start
 * @returns where the code lies; the same source always lies in the same place
 */
export function workerCode(entry: string, { carriesPackages = false } = {}): string {
  const before = known.get(entry);
  if (before) return before;
  const root = projectRoot(entry);
  const built = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    ...(carriesPackages
      ? { banner: { js: REQUIRE }, minifyWhitespace: true, minifySyntax: true }
      : { packages: "external" as const }),
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "error",
  });
  const { contents } = built.outputFiles[0]!;
  const name = `${createHash("sha256").update(contents).digest("hex").slice(0, 32)}.mjs`;
  const place = join(root, CACHE, name);
  if (!existsSync(place)) {
    mkdirSync(dirname(place), { recursive: true });
    const draft = `${place}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, place);
  }
  known.set(entry, place);
  return place;
}

/** The folder that holds the project, seen from wherever this code lies. @throws where `entry` is in none */
export function projectRoot(entry: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, entry))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${entry} not found above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return folder;
}
