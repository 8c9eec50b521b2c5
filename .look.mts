import { chromium } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
const base = "http://127.0.0.1:3123";
const users = JSON.parse(readFileSync("/tmp/audit-b-home/demo-credentials.json", "utf8")).users;
const pw = (u: string) => users.find((x: any) => x.username === u).password;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
async function as(u: string, js = true) {
  const ctx = await browser.newContext({ viewport: { width: 1366, height: 800 }, locale: "zh-CN", javaScriptEnabled: js });
  const page = await ctx.newPage();
  page.on("console", (m) => { if (m.type() === "error") console.log("console:", m.text()); });
  await page.goto(base + "/sign-in");
  await page.fill('input[name="username"]', u);
  await page.fill('input[name="password"]', pw(u));
  await page.click('button[type="submit"]');
  await page.waitForLoadState("networkidle");
  return page;
}
const page = await as("hecha1");
console.log(page.url());
await page.goto(base + "/people"); await page.waitForTimeout(2500);
await page.locator('.grid-live input[type="checkbox"]').nth(0).check();
await page.locator('.grid-live input[type="checkbox"]').nth(2).check();
await page.screenshot({ path: "/tmp/ab-people.png" });
await page.locator("form#picked-rows button").click(); await page.waitForLoadState("networkidle");
console.log(page.url());
await page.screenshot({ path: "/tmp/ab-open.png", fullPage: true });
await page.fill('input[name="requester"]', "中共甲河县委组织部"); await page.fill('input[name="documentNo"]', "甲组函〔2026〕77号"); await page.fill('input[name="title"]', "试开");
await page.selectOption('select[name="purpose"]', "post-promotion");
await page.locator('form.form button[type="submit"], form.form button').last().click();
await page.waitForLoadState("networkidle"); await page.waitForTimeout(1500);
console.log(page.url());
await page.screenshot({ path: "/tmp/ab-case.png" });
await page.goto(base + "/vetting-cases?state=issued"); await page.waitForTimeout(800);
await page.screenshot({ path: "/tmp/ab-cases.png" });
const href = await page.locator('a[href^="/vetting-cases/01"]').first().getAttribute("href");
await page.goto(base + href); await page.waitForTimeout(1000);
await page.screenshot({ path: "/tmp/ab-issued.png" });
const pdf = await page.request.get(base + href + "/opinion.pdf"); console.log("pdf", pdf.status()); writeFileSync("/tmp/ab.pdf", await pdf.body());
await page.goto(base + "/vetting-purposes"); await page.waitForTimeout(500); await page.screenshot({ path: "/tmp/ab-purposes.png" });
const plain = await as("hecha1", false);
await plain.goto(base + "/people"); await plain.locator('input[type="checkbox"]').nth(1).check(); await plain.locator("form#picked-rows button").click(); await plain.waitForLoadState(); console.log("without scripts:", plain.url()); await plain.screenshot({ path: "/tmp/ab-noscript.png" });
// render pdf
const viewer = await browser.newPage({ viewport: { width: 900, height: 1200 } });
await viewer.route("**/*", (r) => r.request().url().endsWith("/x") ? r.fulfill({ contentType: "text/html", body: "<canvas></canvas>" }) : r.request().url().endsWith("pdfjs.mjs") ? r.fulfill({ contentType: "text/javascript", body: readFileSync("node_modules/unpdf/dist/pdfjs.mjs", "utf8") }) : r.abort());
await viewer.goto("http://localhost:9/x");
const data = readFileSync("/tmp/ab.pdf").toString("base64");
for (const n of [1, 2, 3]) {
  const url = await viewer.evaluate(async ([b64, n]) => {
    const lib: any = await import("/pdfjs.mjs" as any);
    const bytes = Uint8Array.from(atob(b64 as string), (c) => c.charCodeAt(0));
    const doc = await lib.getDocument({ data: bytes, disableFontFace: false }).promise;
    if ((n as number) > doc.numPages) return null;
    const p = await doc.getPage(n); const vp = p.getViewport({ scale: 1.3 });
    const c = document.querySelector("canvas")!; c.width = vp.width; c.height = vp.height;
    await p.render({ canvasContext: c.getContext("2d")!, viewport: vp, canvas: c }).promise;
    return c.toDataURL("image/png");
  }, [data, n] as const);
  if (url) writeFileSync(`/tmp/ab-pdf-${n}.png`, Buffer.from(url.split(",")[1]!, "base64"));
}
await browser.close();
