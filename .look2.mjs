import { chromium } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
const base = "http://127.0.0.1:3123";
const users = JSON.parse(readFileSync("/tmp/audit-b-home/demo-credentials.json", "utf8")).users;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const ctx = await browser.newContext({ viewport: { width: 1366, height: 800 }, locale: "zh-CN" });
const page = await ctx.newPage();
await page.goto(base + "/sign-in");
await page.fill('input[name="username"]', "hecha1");
await page.fill('input[name="password"]', users.find((x) => x.username === "hecha1").password);
await page.click('button[type="submit"]'); await page.waitForLoadState("networkidle");
await page.goto(base + "/vetting-cases?state=issued"); await page.waitForTimeout(1500);
const hrefs = [...new Set(await page.locator('a[href^="/vetting-cases/01"]').evaluateAll((as) => as.map((a) => a.getAttribute("href").split("?")[0])))];
console.log(hrefs.length);
await page.goto(base + hrefs[1]); await page.waitForTimeout(1000); await page.screenshot({ path: "/tmp/ab-issued.png" });
const pdf = await page.request.get(base + hrefs[1] + "/opinion/pdf"); console.log("pdf", pdf.status()); const body = await pdf.body(); writeFileSync("/tmp/ab.pdf", body);
const viewer = await browser.newPage({ viewport: { width: 900, height: 1200 } });
viewer.on("console", (m) => console.log("v:", m.text()));
await viewer.route("http://localhost:9/**", (r) => r.request().url().endsWith("pdfjs.mjs") ? r.fulfill({ contentType: "text/javascript", body: readFileSync("node_modules/unpdf/dist/pdfjs.mjs", "utf8") }) : r.fulfill({ contentType: "text/html", body: "<canvas></canvas>" }));
await viewer.goto("http://localhost:9/x");
for (const n of [1, 2, 3, 4]) {
  const url = await viewer.evaluate(`(async () => {
    const lib = await import("/pdfjs.mjs");
    const bytes = Uint8Array.from(atob(${JSON.stringify(body.toString("base64"))}), (c) => c.charCodeAt(0));
    const doc = await lib.getDocument({ data: bytes, useSystemFonts: false }).promise;
    if (${n} > doc.numPages) return null;
    const p = await doc.getPage(${n}); const vp = p.getViewport({ scale: 1.3 });
    const c = document.querySelector("canvas"); c.width = vp.width; c.height = vp.height;
    await p.render({ canvasContext: c.getContext("2d"), viewport: vp }).promise;
    return c.toDataURL("image/png");
  })()`);
  if (url) writeFileSync(`/tmp/ab-pdf-${n}.png`, Buffer.from(url.split(",")[1], "base64"));
}
await browser.close();
