import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const turboStream = here("app/platform/turbo-stream.ts");

/** Remix asks for turbo-stream 2; it gets ours, which rests on version 3 (see app/platform/turbo-stream.ts). */
const replaceTurboStream: Plugin = {
  name: "replace-turbo-stream",
  enforce: "pre",
  resolveId: (source, importer) => (source === "turbo-stream" && importer !== turboStream ? turboStream : null),
};

export default defineConfig({
  plugins: [replaceTurboStream, remix(remixOptions)],
  resolve: { alias: { "~": here("app"), "#db": here("db"), "#tests": here("tests"), "#scripts": here("scripts") } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
  ssr: {
    noExternal: [/^@remix-run\/(react|node|server-runtime|express)/, "ag-grid-react"],
  },
});
