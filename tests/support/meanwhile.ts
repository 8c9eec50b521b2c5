import { sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "#db/connection";

/** Until a statement of the product is under way that cannot end before the test lets it; `isEnough` gives up waiting. */
export async function waitsFor(db: Db, statement: string, isEnough = () => false): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await sql`
          select 1 from information_schema.processlist where info like ${statement} and id <> connection_id()`.execute(
          db,
        );
        return rows.length > 0 || isEnough();
      },
      { timeout: 20_000, interval: 20 },
    )
    .toBe(true);
}
