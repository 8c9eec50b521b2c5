import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixOptions)],
  resolve: { alias: { "~": here("app"), "#db": here("db"), "#tests": here("tests"), "#scripts": here("scripts") } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
  ssr: { noExternal: ["@mantine/core", "@mantine/hooks", "ag-grid-react", "@tabler/icons-react"] },
});
