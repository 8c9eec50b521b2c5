import { compare } from "./load";
import type { Bench } from "./product";
import { measureReading } from "./reading";
import { compared, type Line, milliseconds } from "./report";
import { measureVerifying } from "./verifying";
import { measureVetting } from "./vetting";

/** What may become slower by how much, by the beginning of its name; far pages have no target of their own. */
const TARGETS: readonly [string, string][] = [
  ["one person", "≤ 1.3"],
  ["vet 200", "≤ 1.3"],
  ["the same, request to answered", "≤ 1.3"],
  ["verify", "≤ 1.3"],
  ["list", "≤ 1.5"],
  ["the same held", "≤ 1.5"],
  ["name contains", "≤ 1.5"],
  ["first page", "≤ 1.5"],
];

/** What is measured of a register of any size, by the code of the ordinary table. */
export async function measureAll(bench: Bench, seconds: number): Promise<Line[]> {
  return [
    ...(await measureFirstPage(bench, seconds)),
    ...(await measureReading(bench, seconds)),
    ...(await measureVerifying(bench, seconds)),
    ...(await measureVetting(bench, seconds)),
  ];
}

/** The first hundred of everybody, with the total. */
async function measureFirstPage(bench: Bench, seconds: number): Promise<Line[]> {
  const headers = { authorization: `Bearer ${bench.key("registrar")}`, "x-ground": "register-keeping" };
  const lines: Line[] = [];
  for (const clients of [1, 16]) {
    const { floor, ours } = await compare(
      clients,
      seconds,
      () => ({ url: `${bench.floor}/list?limit=100` }),
      () => ({ url: `${bench.product}/api/v1/people?limit=100`, headers }),
    );
    lines.push(compared("first page of everybody, with total", clients, floor, ours, ""));
  }
  return lines;
}

export function growthTable(small: readonly Line[], large: readonly Line[]): string {
  const head =
    "| job | clients | small p50 | large p50 | growth | floor small → large | target |\n|---|---|---|---|---|---|---|";
  const rows = small.map((line, index) => {
    const [before, after] = [line.p50!, large[index]!.p50!];
    const target = TARGETS.find(([start]) => line.job.startsWith(start))?.[1] ?? "–";
    const growth = (after.ours / before.ours).toFixed(2);
    const floor = `${milliseconds(before.floor)} → ${milliseconds(after.floor)}`;
    return `| ${line.job} | ${line.clients} | ${milliseconds(before.ours)} | ${milliseconds(after.ours)} | ${growth} | ${floor} | ${target} |`;
  });
  return [head, ...rows].join("\n");
}
