import { createPool, type RowDataPacket } from "mysql2/promise";
import { createDb } from "#db/connection";
import { loadAgencies } from "#scripts/demo/load/agencies";
import { loadSecondRegister } from "#scripts/demo/load/second-register";
import { env } from "~/platform/env.server";
import { compare } from "./load";
import type { Bench } from "./product";
import { compared, type Line } from "./report";

/** Brings the second register of the demo city in, through importer and use cases. @returns a sentence with the time it took */
export async function bringRegisterIn(bench: Bench): Promise<string> {
  const db = createDb(bench.database.urls.app, 6);
  const begun = performance.now();
  await loadAgencies(db, env().home);
  await loadSecondRegister(db, env().home);
  await db.destroy();
  return `The second register came in in ${((performance.now() - begun) / 1000).toFixed(0)} s`;
}

/** Anyone asks whether a report is on file, by its number; every answer another report. */
export async function measureVerifying(
  bench: Pick<Bench, "product" | "floor" | "database">,
  seconds: number,
): Promise<Line[]> {
  const pool = createPool({ uri: bench.database.urls.app, connectionLimit: 1 });
  const [rows] = await pool.query<RowDataPacket[]>("select no from reports order by no limit 5000");
  await pool.end();
  if (rows.length === 0) return [];
  const no = (n: number) => rows[(n * 37) % rows.length]?.no as string;
  // One address may ask ten times a second; the public asks from many.
  const from = (n: number) => `127.0.0.${1 + (n % 50)}`;
  const lines: Line[] = [];
  for (const clients of [1, 16]) {
    const { floor, ours } = await compare(
      clients,
      seconds,
      (n) => ({ url: `${bench.floor}/verify?no=${no(n)}`, from: from(n) }),
      (n) => ({ url: `${bench.product}/api/v1/reports/${no(n)}/verification`, from: from(n) }),
    );
    lines.push(compared("verify a report by number", clients, floor, ours, "≤ 3"));
  }
  return lines;
}
