import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallPdf } from "#tests/factories/small-pdf";
import { type Case, casesOf } from "#tests/fuzz/cases";
import { complaintAbout } from "#tests/fuzz/judge";
import { KnownValues } from "#tests/fuzz/known";
import { type Description, type Operation, operationsOf } from "#tests/fuzz/operations";
import { send } from "#tests/fuzz/send";
import { uploads, World } from "#tests/fuzz/world";
import { testDatabase } from "#tests/support/database";
import { createHttpApp } from "~/http.server";
import { jobHandlers } from "~/jobs.server";
import { type JobRunner, startJobs } from "~/platform/jobs.server";

/** `npm run drill fuzz` asks 100,000 times; the suite takes a sample by the same code. */
const CASES = Number(process.env.CASES ?? 600);
const SEED = Number(process.env.SEED ?? 20_261_126);
const AT_ONCE = 6;
const ROUND = 1_500;
const MOST_SHOWN = 40;

const database = testDatabase();
const known = new KnownValues();
let world: World;
let server: Server;
let jobs: JobRunner;
let base: URL;
let operations: Operation[];
let codes: string[];

beforeAll(async () => {
  world = new World(database.db, known);
  await world.build();
  jobs = startJobs(database.db, jobHandlers, "fuzz");
  const build = () => Promise.reject(new Error("no page is asked for here"));
  server = createServer(createHttpApp({ db: database.db, build, clientFolder: null, nudgeJobs: jobs.nudge }));
  // As the product serves: a connection that is closed while the next request is on its way says nothing of the product.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const description = (await (await fetch(new URL("/api/openapi.json", base))).json()) as Description;
  operations = operationsOf(description);
  codes = description.components.schemas.Problem.properties.code.enum;
});

afterAll(async () => {
  await jobs?.stop();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
});

it(`answers ${CASES} requests of every kind and never with an error of its own`, async () => {
  const files = uploads(smallPdf());
  const classes = new Map<string, number>();
  const reached = new Set<string>();
  const complaints: string[] = [];
  let slowest = 0;
  const ask = async (one: Case) => {
    const [sent, answered] = await send(base, one, known, world.keyOf);
    const { status, text, type, ms } = answered;
    const of = `${Math.floor(status / 100)}xx`;
    classes.set(of, (classes.get(of) ?? 0) + 1);
    slowest = Math.max(slowest, ms);
    if (status > 0 && status < 300) {
      reached.add(one.operation.id);
      if (type.startsWith("application/json") && text !== "")
        known.learn(one.operation.path.split("/")[3]!, JSON.parse(text));
    }
    const complaint = complaintAbout(one, sent, answered, codes);
    if (complaint)
      complaints.push(`${complaint}: ${status} ${text.slice(0, 300)}\n${JSON.stringify({ by: one.caller, ...sent })}`);
  };
  const some = fc.oneof(...operations.map((operation) => casesOf(operation, world.callers, files)));
  for (let done = 0; done < CASES; done += ROUND) {
    await world.renew();
    const round = fc.sample(some, { seed: SEED + done, numRuns: Math.min(ROUND, CASES - done) });
    const next = round[Symbol.iterator]();
    const caller = async () => {
      for (const one of next) await ask(one);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));
    if (complaints.length > MOST_SHOWN) break;
  }
  const asked = [...classes.values()].reduce((sum, count) => sum + count, 0);
  const unreached = operations.map(({ id }) => id).filter((id) => !reached.has(id));
  console.log(
    `${operations.length} operations, ${asked} cases: ${[...classes]
      .sort()
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}; slowest ${Math.round(slowest)} ms; never done: ${unreached.join(" ") || "none"}`,
  );
  expect(complaints.slice(0, MOST_SHOWN)).toEqual([]);
}, 3_600_000);
