import path from "node:path";
import express, { type Router } from "express";
import { env } from "../env.server";

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>接口说明 · 信衡</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** Nothing is asked of any other host: no validator, no telemetry. */
const START = `window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
  presets: [window.SwaggerUIBundle.presets.apis],
});
`;

const FILES = ["swagger-ui.css", "swagger-ui-bundle.js"];

/** The browsable description under `/api/docs`, with files of its own host only, so that it runs under the strict policy of every page. */
export function apiDocs(): Router {
  const router = express.Router({ strict: false });
  const folder = path.join(env().root, "node_modules", "swagger-ui-dist");
  router.get("/api/docs", (_req, res) => void res.type("html").set("Cache-Control", "no-cache").send(PAGE));
  router.get("/api/docs/start.js", (_req, res) => void res.type("js").set("Cache-Control", "no-cache").send(START));
  for (const file of FILES)
    router.get(`/api/docs/${file}`, (_req, res) => res.sendFile(path.join(folder, file), { maxAge: "1h" }));
  return router;
}
