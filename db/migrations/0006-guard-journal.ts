import { type Kysely, sql } from "kysely";

/** The journal refuses change by trigger as well as by grant. Each step can be repeated, so a stop between two of them does no harm. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create or replace trigger journal_processes_no_update before update on journal_processes for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_processes_no_delete before delete on journal_processes for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_events_no_update before update on journal_events for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_events_no_delete before delete on journal_events for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_subjects_no_update before update on journal_subjects for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_subjects_no_delete before delete on journal_subjects for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_seals_no_update before update on journal_seals for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
  await sql`create or replace trigger journal_seals_no_delete before delete on journal_seals for each row signal sqlstate '45000' set message_text = 'the journal is never changed'`.execute(
    db,
  );
}
