import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  NoResultError,
  type QueryResult,
} from "kysely";
import type { Db } from "#db/connection";
import type { DB } from "#db/schema";

export type Call = (db: Db) => Promise<unknown>;

/** A call, and what its statements find where a later one depends on it: the rows of the first, the second … */
export type Case = Call | { given: readonly (readonly object[])[]; ask: Call };

/** One case for every exported query of a module; the compiler names what is missing. */
export type CasesOf<Module> = {
  readonly [Name in keyof Module as Module[Name] extends (db: Db, ...rest: never[]) => Promise<unknown>
    ? Name
    : never]: Case;
};

/** The statements of one call, in order, as the database would get them; values stay placeholders. */
export async function statementsOf(one: Case): Promise<string[]> {
  return (await queriesOf(one)).map(({ sql }) => inLines(sql));
}

/** The same with their values, to be asked or explained elsewhere. */
export async function queriesOf(one: Case): Promise<CompiledQuery[]> {
  const { given, ask } = typeof one === "function" ? { given: [], ask: one } : one;
  const queries: CompiledQuery[] = [];
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const rows = (given[queries.length] ?? []) as R[];
      queries.push(query);
      return { rows, numAffectedRows: 1n };
    },
    streamQuery: () => {
      throw new Error("no query streams");
    },
  };
  class RecordingDriver extends DummyDriver {
    override async acquireConnection(): Promise<DatabaseConnection> {
      return connection;
    }
  }
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new MysqlAdapter(),
      createDriver: () => new RecordingDriver(),
      createIntrospector: (self) => new MysqlIntrospector(self),
      createQueryCompiler: () => new MysqlQueryCompiler(),
    },
  });
  try {
    await ask(db);
  } catch (error) {
    if (!(error instanceof NoResultError)) throw error;
  }
  return queries;
}

const CLAUSES =
  /\b(from|inner join|left join|join|where|group by|order by|limit|values|set|on duplicate key update|for update) /g;

/** One clause a line, so that a review sees what changed. */
function inLines(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(CLAUSES, "\n  $1 ").replace(/ \n/g, "\n");
}
