import { writeSync } from "node:fs";
import type { KillableProduct } from "./killable";

export type Ending =
  | "app killed"
  | "app stopped by SIGTERM"
  | "app stopped by SIGINT"
  | "database killed"
  | "database stopped by SIGTERM";

/** Half of the rounds kill the app, a quarter the database, a quarter stop one of them in an orderly way. */
const TURNS = ["app killed", "database killed", "app killed", "stopped"] as const;
const STOPS = ["app stopped by SIGTERM", "app stopped by SIGINT", "database stopped by SIGTERM"] as const;

/** The rounds of one drill: which part ends how, and when, by a seed. `KILLS` and `SEED` set others, and then each round is told. */
export class Kills {
  readonly rounds: number;
  readonly timeout: number;
  private readonly isTold = process.env.KILLS !== undefined;
  private readonly sums = new Map<Ending, number>();
  private state = Number(process.env.SEED ?? 20261126);

  /** `sample` rounds are part of the regular suite: they prove the mechanism, the drill the odds. */
  constructor(
    private readonly name: string,
    sample: number,
  ) {
    this.rounds = Number(process.env.KILLS ?? sample);
    this.timeout = 120_000 + this.rounds * 60_000;
  }

  endingOf(round: number): Ending {
    const turn = TURNS[round % TURNS.length]!;
    return turn === "stopped" ? STOPS[Math.floor(round / TURNS.length) % STOPS.length]! : turn;
  }

  /** A moment at random within so many milliseconds. */
  within(milliseconds: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.round((this.state / 2 ** 31) * milliseconds);
  }

  /** Ends a part and starts it again. */
  async end(product: KillableProduct, ending: Ending): Promise<void> {
    this.sums.set(ending, (this.sums.get(ending) ?? 0) + 1);
    if (ending.startsWith("database")) {
      await (ending === "database killed" ? product.killDatabase() : product.stopDatabase());
      await product.startDatabase();
      return;
    }
    await (ending === "app killed"
      ? product.killApp()
      : product.stopApp(ending === "app stopped by SIGINT" ? "SIGINT" : "SIGTERM"));
    await product.startApp();
  }

  /** Called when all that was acknowledged is found once and whole. */
  passed(round: number, ending: Ending, after: number): void {
    if (!this.isTold) return;
    const sums = [...this.sums].map(([name, count]) => `${name} ${count}`).join(", ");
    writeSync(
      2,
      `${this.name}: round ${round + 1} of ${this.rounds}, ${ending} after ${after} ms, all once and whole (${sums})\n`,
    );
  }
}
