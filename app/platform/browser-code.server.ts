import { join } from "node:path";
import { buildSync } from "esbuild";
import { weakTag } from "./http-cache";
import { projectRoot } from "./worker-code.server";

interface BrowserCode {
  code: string;
  tag: string;
}

const known = new Map<string, BrowserCode>();

/** A script of its own for pages that carry no framework, made of its TypeScript source once in a process. `entry`: from the project's root. */
export function browserCode(entry: string): BrowserCode {
  const before = known.get(entry);
  if (before) return before;
  const root = projectRoot(entry);
  const built = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2020",
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "error",
  });
  const code = built.outputFiles[0]!.text;
  const made = { code, tag: weakTag(code) };
  known.set(entry, made);
  return made;
}
