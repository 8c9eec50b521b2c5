import { join } from "node:path";
import { buildSync } from "esbuild";
import { publicLoader } from "./guard.server";
import { holdsTag, weakTag } from "./http-cache";
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

/** The loader of a script's address: kept by browsers for an hour, then asked for again by its tag. */
export const scriptLoader = (entry: string) =>
  publicLoader(async ({ request }) => {
    const { code, tag } = browserCode(entry);
    const headers = { ETag: tag, "Cache-Control": "public, max-age=3600" };
    if (holdsTag(request.headers.get("If-None-Match"), tag)) return new Response(null, { status: 304, headers });
    return new Response(code, { headers: { ...headers, "Content-Type": "text/javascript; charset=utf-8" } });
  });
