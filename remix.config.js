/**
 * The one place that holds Remix's own options; vite.config.ts passes them to the Vite plugin.
 * The classic compiler (`remix build`) must not be used: only the `vite:` commands know this project.
 * Lazy route discovery stays off so that links work before scripts load.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
