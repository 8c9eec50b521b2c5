import { type Kysely, sql } from "kysely";

/** A person at a unit with position and rank, from and to (both days inclusive; no end while it lasts). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table postings (
      id char(26) character set ascii collate ascii_bin not null primary key,
      person_id char(26) character set ascii collate ascii_bin not null,
      unit_id char(26) character set ascii collate ascii_bin not null,
      is_main boolean not null,
      staff_class varchar(40) character set ascii collate ascii_bin not null,
      position varchar(120) null,
      post_rank varchar(80) null,
      post_category varchar(40) null,
      post_grade varchar(40) null,
      from_on date not null,
      to_on date null,
      rank_from_on varchar(10) null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      key person_index (person_id, from_on, id),
      key unit_index (unit_id, to_on, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
