import { type Kysely, sql } from "kysely";

/**
 * Whoever had another name once is found by that name, not looked for among all who had one: the index holds the one former name of
 * a person, `*` (which no name is) for whoever has several, and nothing for everybody else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table persons
      drop key former_names_index,
      drop column has_former_names,
      add column former_name varchar(100) generated always as (
        case json_length(former_names_json)
          when 0 then null
          when 1 then left(json_value(former_names_json, '$[0]'), 100)
          else '*'
        end
      ) stored,
      add key by_former_name (former_name)`.execute(db);
}
