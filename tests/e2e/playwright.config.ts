import { defineConfig } from "@playwright/test";

/** Debian's Chromium against the built product on its own database; no traffic but ours. */
export default defineConfig({
  testDir: ".",
  // The one test that takes long by itself goes first: begun last it would leave the other worker with nothing to do.
  projects: [
    { name: "long", testMatch: "vetting.spec.ts" },
    { name: "rest", testMatch: "*.spec.ts", testIgnore: "vetting.spec.ts" },
  ],
  globalSetup: "./support/global-setup.ts",
  globalTeardown: "./support/global-teardown.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--disable-dev-shm-usage",
      ],
    },
  },
});
