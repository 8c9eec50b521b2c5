/**
 * The long drills, of which `npm test` takes a sample by the same code: `npm run drill fuzz` sends 100,000 requests made from
 * the description of the API, `npm run drill kills` ends app or database in KILLS rounds of imports, of bundles of reports and of
 * single acts: half of them kill the app, a quarter the database, a quarter stop one of them in an orderly way. CASES, SEED
 * and KILLS set other figures. Works on databases of its own (`.data-drill`); safe to repeat.
 */
import { spawnSync } from "node:child_process";

const DRILLS: Record<string, { files: string[]; settings: Record<string, string> }> = {
  fuzz: { files: ["tests/faces/fuzz.test.ts"], settings: { CASES: "100000" } },
  kills: {
    files: ["kill", "kill-reports", "kill-acts"].map((name) => `tests/faces/${name}.test.ts`),
    settings: { KILLS: "100", SEED: "20261126" },
  },
};

const drill = DRILLS[process.argv[2] ?? ""];
if (!drill) throw new Error(`Name a drill: ${Object.keys(DRILLS).join(", ")}.`);
const env = { XINHENG_TEST_HOME: ".data-drill", ...drill.settings, ...process.env };
const { status } = spawnSync("npx", ["vitest", "run", "--project", "integration", ...drill.files], {
  stdio: "inherit",
  env,
});
process.exit(status ?? 1);
