import { mariaDbIsAlive, startMariaDb } from "./mariadb";
import { say } from "./progress";

/** Starts the project's own database again when it is gone. @returns how to end the watch. */
export function watchMariaDb(home: string): () => void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || mariaDbIsAlive(home)) return;
    busy = true;
    say("the database is gone; starting it again");
    try {
      await startMariaDb(home, { log: say });
      say("the database is back");
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    busy = false;
  }, 500);
  return () => clearInterval(timer);
}
