import { createPool, type RowDataPacket } from "mysql2/promise";
import { type Call, compare, sendJson, warmUp } from "./load";
import type { Bench } from "./product";
import { compared, type Line } from "./report";

interface Page {
  items: { id: string; name: string }[];
  next: string | null;
  total: number;
}

/** What the client of a district may see; its lists and people are asked for with that scope, the others with the city's. */
const DISTRICT = { client: "registrar-sihong", division: "321324" };

/** Lists, a far page, a district, a person, a part of a name: through the product with rights and journal, and bare. */
export async function measureReading(bench: Bench, seconds: number): Promise<Line[]> {
  const facts = await pickFacts(bench);
  const headers = { authorization: `Bearer ${bench.key("registrar")}`, "x-ground": "register-keeping" };
  const scoped = { ...headers, authorization: `Bearer ${bench.key(DISTRICT.client)}` };
  const ours = (path: string) => (): Call => ({ url: bench.product + path, headers });
  const held = (path: string) => (): Call => ({ url: bench.product + path, headers: scoped });
  const floor = (path: string) => (): Call => ({ url: bench.floor + path });
  const text = encodeURIComponent;
  const far = await cursorAt(bench, headers, Math.min(30_000, facts.total - 200));
  const pick = (n: number) => facts.people[n % facts.people.length];
  const jobs: [string, string, (n: number) => Call, (n: number) => Call][] = [
    [
      "list: 100 rows by unit and kind, by name, with total",
      "≤ 2",
      floor(`/by-unit?unit=${facts.unitId}&class=${facts.staffClass}`),
      held(`/api/v1/people?unit=${text(facts.unitCode)}&staffClass=${text(facts.staffClass)}&limit=100`),
    ],
    [
      `the same list at offset ${far.offset.toLocaleString("en")}`,
      "≤ 1.5",
      floor(`/list?limit=100&offset=${far.offset}`),
      ours(`/api/v1/people?limit=100&cursor=${text(far.cursor)}`),
    ],
    [
      "the same held to one's own district",
      "≤ 2",
      floor(`/by-division?division=${DISTRICT.division}`),
      held("/api/v1/people?limit=100"),
    ],
    [
      "name contains, 50 + total",
      "≤ 1.5",
      floor(`/by-name?q=${text("伟")}&limit=50`),
      ours(`/api/v1/people?q=${text("伟")}&limit=50`),
    ],
    [
      "one person with all records, durable read journal on",
      "≤ 5 / 4",
      (n) => ({ url: `${bench.floor}/person?id=${pick(n)}` }),
      (n) => ({ url: `${bench.product}/api/v1/people/${pick(n)}`, headers: scoped }),
    ],
  ];
  await warmUp(jobs.map(([, , bare, full]) => [bare, full]));
  const lines: Line[] = [];
  for (const [job, target, bare, full] of jobs) {
    for (const clients of [1, 16]) {
      const { floor: below, ours: own } = await compare(clients, seconds, bare, full);
      const line = compared(job, clients, below, own, target);
      console.error(line.job, line.clients, line.floor, line.ours, line.ratio);
      lines.push(line);
    }
  }
  return lines;
}

/** A full unit, a district, people with records: picked from what is stored, not typed. */
async function pickFacts(bench: Bench) {
  const pool = createPool({ uri: bench.database.urls.app, connectionLimit: 1 });
  const rows = async (sql: string) => (await pool.query<RowDataPacket[]>(sql))[0];
  const [unit] = await rows(
    `select p.unit_id, u.code, p.staff_class, count(*) n from persons p join org_units u on u.id = p.unit_id where p.division_code = ${DISTRICT.division} and not exists (select 1 from org_units c where c.parent_id = u.id) group by 1, 2, 3 order by n desc limit 1`,
  );
  const people = await rows(
    `select r.person_id, count(*) n from record_versions r join persons p on p.id = r.person_id where p.division_code = ${DISTRICT.division} group by 1 order by n desc limit 2000`,
  );
  const anyone = await rows(
    `select id, name from persons where division_code = ${DISTRICT.division} order by id limit 2000`,
  );
  const [total] = await rows("select count(*) n from persons");
  await pool.end();
  return {
    unitId: String(unit?.unit_id),
    unitCode: String(unit?.code),
    staffClass: String(unit?.staff_class),
    people: (people.length > 0 ? people.map((row) => row.person_id) : anyone.map((row) => row.id)) as string[],
    total: Number(total?.n),
  };
}

async function cursorAt(bench: Bench, headers: Record<string, string>, wanted: number) {
  let cursor = "";
  let offset = 0;
  while (offset < wanted) {
    const limit = Math.min(1_000, wanted - offset);
    const more = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page = await sendJson<Page>({ url: `${bench.product}/api/v1/people?limit=${limit}${more}`, headers });
    offset += page.items.length;
    if (!page.next) break;
    cursor = page.next;
  }
  return { cursor, offset };
}
