import { mkdirSync, rmSync } from "node:fs";
import { stopMariaDb } from "#scripts/lib/mariadb";
import { startProduct } from "./product";
import { seed } from "./seed";
import { HOME, saveState } from "./state";

/** A fresh home, the product on a free port, and a small city brought in through its own faces. */
export default async function globalSetup(): Promise<void> {
  await stopMariaDb(HOME);
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  const url = await startProduct();
  saveState({ url, ...(await seed(url)) });
}
