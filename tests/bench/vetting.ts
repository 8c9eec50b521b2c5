import { createPool, type RowDataPacket } from "mysql2/promise";
import { now } from "~/platform/clock";
import { compare, send, sendJson, type Timing } from "./load";
import type { Bench } from "./product";
import { compared, type Line, milliseconds } from "./report";

/**
 * 200 candidates. Two lines for each number of clients: what it takes to compute the answer (match, records, effect periods,
 * rules, coverage), as the product's own metrics tell it; and the whole request, which also opens the case, keeps the answer of
 * each candidate and journals all of it. Below, the rows and records of the 200.
 */
export async function measureVetting(bench: Bench, seconds: number): Promise<Line[]> {
  const candidates = await pickCandidates(bench);
  const headers = { authorization: `Bearer ${bench.key("vetting")}`, "content-type": "application/json" };
  const names = JSON.stringify(candidates.map((each) => each.name));
  const url = `${bench.product}/api/v1/vetting-cases`;
  const run = now().getTime();
  const body = (n: number) =>
    JSON.stringify({
      purpose: "post-promotion",
      asOf: "2026-11-20",
      title: `测量 ${n}`,
      documentNo: `测〔2026〕${run}-${n}号`,
      candidates,
    });
  const first = await sendJson<{ id: string }>({ url, method: "POST", headers, body: body(-1) });
  const { state } = await sendJson<{ state: string }>({ url: `${url}/${first.id}`, headers });
  if (state !== "answered") throw new Error(`the case is ${state} when its request is answered`);
  const lines: Line[] = [];
  for (const clients of [1, 16]) {
    const before = await computed(bench);
    const { floor, ours } = await compare(
      clients,
      seconds * 2,
      () => ({ url: `${bench.floor}/vet`, method: "POST", body: names }),
      (n) => ({ url, method: "POST", headers, body: body(n * 100 + clients) }),
    );
    const after = await computed(bench);
    const mean = ((after.seconds - before.seconds) * 1_000) / (after.count - before.count);
    lines.push(computing(clients, floor, mean));
    const whole = "the same, request to answered: case, answers and journal durable";
    lines.push(compared(whole, clients, floor, ours, "≤ 1 s"));
  }
  return lines;
}

/** The metrics have a sum and a count: a mean, which lies above the median that it stands beside. */
function computing(clients: number, floor: Timing, mean: number): Line {
  return {
    job: "vet 200 candidates: match, records, effect periods, rules, coverage",
    clients: String(clients),
    floor: milliseconds(floor.p50),
    ours: `${milliseconds(mean)} (mean)`,
    ratio: (mean / floor.p50).toFixed(2),
    target: "≤ 3",
    p50: { floor: floor.p50, ours: mean },
  };
}

/** What the product has spent on answers so far. */
async function computed(bench: Bench): Promise<{ seconds: number; count: number }> {
  const text = (await send({ url: `${bench.product}/metrics` })).body.toString("utf8");
  const value = (what: string) =>
    Number(new RegExp(`^xinheng_work_seconds_${what}\\{work="answer-list"\\} (\\S+)$`, "m").exec(text)?.[1]);
  return { seconds: value("sum"), count: value("count") };
}

async function pickCandidates(bench: Bench) {
  const pool = createPool({ uri: bench.database.urls.app, connectionLimit: 1 });
  const [rows] = await pool.query<RowDataPacket[]>(
    "select p.name, date_format(p.born_on, '%Y-%m') birthMonth, u.name unit from persons p join org_units u on u.id = p.unit_id order by p.id limit 200",
  );
  await pool.end();
  return rows.map(({ name, birthMonth, unit }, index) => ({ no: String(index + 1), name, birthMonth, unit }));
}
