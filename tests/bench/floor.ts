/**
 * The floor: node:http and mysql2 on the product's own tables and indexes, the same rows as JSON, and nothing else: no
 * sign-in, no rights, no journal. Started by the benchmark as a process of its own: `tsx tests/bench/floor.ts PORT`.
 */
import { createServer, type IncomingMessage } from "node:http";
import { createPool, type RowDataPacket } from "mysql2/promise";
import { databaseUrls } from "~/platform/env.server";

const pool = createPool({
  uri: databaseUrls().app,
  connectionLimit: 16,
  timezone: "Z",
  supportBigNumbers: true,
  bigNumberStrings: true,
  dateStrings: ["DATE"],
});

const PERSON = `p.id, p.name, p.id_number_masked idNumberMasked, u.code unitCode, u.name unitName, p.staff_class staffClass,
  p.position, p.post_rank \`rank\`, p.version`;
const FROM = "from persons p join org_units u on u.id = p.unit_id";

type Query = URLSearchParams;

async function list(where: string, params: readonly unknown[], query: Query) {
  const limit = Number(query.get("limit") ?? 100);
  const [[rows], [counts]] = await Promise.all([
    pool.query<RowDataPacket[]>(
      `select ${PERSON} ${FROM} where p.merged_into_id is null ${where} order by p.name_sort, p.id limit ? offset ?`,
      [...params, limit, Number(query.get("offset") ?? 0)],
    ),
    pool.query<RowDataPacket[]>(`select count(*) n from persons p where p.merged_into_id is null ${where}`, [
      ...params,
    ]),
  ]);
  return { items: rows.map(item), next: null, total: Number(counts[0]?.n), totalIsExact: true };
}

const item = ({ unitCode, unitName, ...person }: RowDataPacket) => ({
  ...person,
  unit: { code: unitCode, name: unitName },
});

async function person(id: string) {
  const [[people], [postings], [records]] = await Promise.all([
    pool.query<RowDataPacket[]>(`select ${PERSON} ${FROM} where p.id = ?`, [id]),
    pool.query<RowDataPacket[]>(
      "select g.*, u.name unitName from postings g join org_units u on u.id = g.unit_id where g.person_id = ? order by g.from_on desc, g.id",
      [id],
    ),
    pool.query<RowDataPacket[]>(
      "select * from record_versions v where v.person_id = ? and v.superseded_at is null order by v.decided_on desc, v.record_id",
      [id],
    ),
  ]);
  return { ...item(people[0] as RowDataPacket), postings, records };
}

async function verify(no: string) {
  const [reports] = await pool.query<RowDataPacket[]>(
    `select r.id, r.no, r.state, r.purpose, r.data_cutoff_on dataCutoffOn, r.issued_on issuedOn, r.expires_on expiresOn,
      r.withdrawn_on withdrawnOn, r.grade, r.fact_mark factMark, r.agency_id agencyId, r.current_version_id versionId,
      e.name enterprise, e.uscc, a.name agency, a.code agencyCode, a.listed_on listedOn
      from reports r join agencies a on a.id = r.agency_id join enterprises e on e.id = r.enterprise_id where r.no = ?`,
    [no],
  );
  const report = reports[0];
  if (!report) return { result: "not-on-file" };
  const [[versions], [measures]] = await Promise.all([
    pool.query<RowDataPacket[]>(
      "select v.ordinal, v.act, hex(v.file_sha256) sha256, hex(v.file_sm3) sm3 from report_versions v where v.report_id = ? order by v.ordinal",
      [report.id],
    ),
    pool.query<RowDataPacket[]>(
      "select m.kind, m.from_on, m.until_on, m.lifted_on, m.state from agency_measures m where m.agency_id = ?",
      [report.agencyId],
    ),
  ]);
  return { result: "on-file", ...report, versions, measures };
}

async function vet(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const names = JSON.parse(Buffer.concat(chunks).toString("utf8")) as string[];
  const [people] = await pool.query<RowDataPacket[]>(`select ${PERSON} ${FROM} where p.name in (?)`, [names]);
  const ids = people.map(({ id }) => id as string);
  const [records] = await pool.query<RowDataPacket[]>(
    "select * from record_versions v where v.person_id in (?) and v.superseded_at is null",
    [ids],
  );
  const byPerson = grouped(records);
  return { candidates: people.map((each) => ({ ...item(each), findings: byPerson.get(each.id) ?? [] })) };
}

function grouped(records: readonly RowDataPacket[]): Map<string, RowDataPacket[]> {
  const groups = new Map<string, RowDataPacket[]>();
  for (const record of records) {
    const group = groups.get(record.person_id);
    if (group) group.push(record);
    else groups.set(record.person_id, [record]);
  }
  return groups;
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://floor");
  const query = url.searchParams;
  switch (url.pathname) {
    case "/list":
      return list("", [], query);
    case "/by-unit":
      return list("and p.unit_id = ? and p.staff_class = ?", [query.get("unit"), query.get("class")], query);
    case "/by-division":
      return list("and p.division_code = ?", [query.get("division")], query);
    case "/by-name":
      return list("and p.name like ?", [`%${query.get("q")}%`], query);
    case "/person":
      return person(query.get("id") ?? "");
    case "/verify":
      return verify(query.get("no") ?? "");
    case "/vet":
      return vet(request);
    default:
      return null;
  }
}

createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    },
    (error: Error) => {
      response.statusCode = 500;
      response.end(error.message);
    },
  );
}).listen(Number(process.argv[2]), "127.0.0.1", () => process.send?.("listening"));
process.on("disconnect", () => process.exit(0));
