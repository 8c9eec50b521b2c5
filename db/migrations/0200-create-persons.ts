import { type Kysely, sql } from "kysely";

/** People with the posting they hold now; the identity number is encrypted and found by a keyed index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table persons (
      id char(26) character set ascii collate ascii_bin not null primary key,
      name varchar(100) not null,
      name_sort varchar(200) character set ascii collate ascii_bin not null,
      name_strokes varchar(80) character set ascii collate ascii_bin not null,
      name_initials varchar(40) character set ascii collate ascii_bin not null,
      id_number_cipher varbinary(80) not null,
      id_number_index binary(32) not null,
      id_number_masked varchar(18) character set ascii collate ascii_bin not null,
      person_key_wrapped varbinary(100) not null,
      sex enum('unknown','male','female','unstated') not null,
      born_on date not null,
      staff_class varchar(40) character set ascii collate ascii_bin not null,
      status enum('in-post','retired','transferred-out','resigned','deceased') not null,
      political_status varchar(20) character set ascii collate ascii_bin null,
      party_joined_on varchar(10) null,
      work_started_on varchar(10) null,
      nationality varchar(10) character set ascii collate ascii_bin null,
      former_names_json text not null,
      unit_id char(26) character set ascii collate ascii_bin not null,
      division_code varchar(12) character set ascii collate ascii_bin not null,
      position varchar(120) null,
      post_rank varchar(80) null,
      main_posting_id char(26) character set ascii collate ascii_bin not null,
      merged_into_id char(26) character set ascii collate ascii_bin null,
      version int unsigned not null default 1,
      created_at datetime(3) not null,
      updated_at datetime(3) not null,
      unique key id_number_unique (id_number_index),
      key by_name (name_sort, id),
      key by_strokes (name_strokes, id),
      key by_exact_name (name),
      key by_unit (unit_id, name_sort, id),
      key by_unit_class (unit_id, staff_class, name_sort, id),
      key by_division (division_code, name_sort, id),
      key by_class (staff_class, name_sort, id)
    ) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin`.execute(db);
}
