import { type Kysely, sql } from "kysely";

/** Complaints that were open before agencies could answer wait for their agency too, until the day on which they are to be decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`insert into tasks
      (id, kind, subject_type, subject_id, permission, agency_id, params_json, href, due_on, created_at)
      select c.id, 'agencies:task.answer-complaint', 'agency-complaint', c.id, 'agencies.file', c.agency_id,
        json_object('no', c.no), concat('/agencies/', c.agency_id, '/complaints/', c.id, '/answer'), t.due_on, t.created_at
      from agency_complaints c
      join tasks t on t.subject_type = 'agency-complaint' and t.subject_id = c.id
        and t.kind = 'agencies:task.decide-complaint' and t.done_at is null
      where c.state = 'received' and c.answered_at is null`.execute(db);
}
