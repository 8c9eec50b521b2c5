import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { endChild } from "./end-child";

const DEAF = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send('up')";
const HEARS = "setInterval(() => {}, 1000); process.send('up')";

async function started(code: string) {
  const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await new Promise((resolve) => child.once("message", resolve));
  return child;
}

it("asks a process to end", async () => {
  const child = await started(HEARS);
  await endChild(child);
  expect(child.signalCode).toBe("SIGTERM");
  await endChild(child);
});

it("ends one that does not listen, and one that is halted", async () => {
  const [deaf, halted] = await Promise.all([started(DEAF), started(HEARS)]);
  halted.kill("SIGSTOP");
  await Promise.all([endChild(deaf, 200), endChild(halted, 200)]);
  expect([deaf.signalCode, halted.signalCode]).toEqual(["SIGKILL", "SIGKILL"]);
});
