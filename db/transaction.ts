import type { Transaction } from "kysely";
import type { Db } from "./connection";
import type { DB } from "./schema";

/**
 * Runs `work` in one transaction: all of it or nothing, also where `work` ends while statements it did not wait for are still
 * on their way. The end waits for the statement under way, and what would come after it is refused. (The library's plain
 * transaction sends its rollback past the statements that wait for the connection; they would then stand for themselves.)
 * @throws what `work` throws, or the database's error at commit
 */
export async function inTransaction<T>(db: Db, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  const tx = await db.startTransaction().execute();
  try {
    const outcome = await work(tx);
    await tx.commit().execute();
    return outcome;
  } catch (error) {
    // A connection that is gone takes its transaction with it; what went wrong first is what counts.
    await tx
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}
