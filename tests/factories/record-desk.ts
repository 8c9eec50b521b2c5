import type { Db } from "#db/connection";
import { ctxOf, makeActor } from "#tests/support/actors";
import { call, contextOf } from "#tests/support/request";
import { confirmRecord } from "~/modules/records/use-cases/confirm-record.server";
import { enterRecord } from "~/modules/records/use-cases/enter-record.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";
import { makePersonRows, makeUnitRow } from "./person-rows";
import { contentOf } from "./record-content";
import { smallPdf } from "./small-pdf";

/** The body of the inspector and the colleague at the desk. */
export const DESK_BODY = "甲河县纪委监委";

export const decisionPdf = { name: "决定书.pdf", bytes: smallPdf() };

/** Two inspectors of one body, one of another, a registrar and a person, and what they do at the pages of records. */
export async function recordDesk(db: Db) {
  const unitId = await makeUnitRow(db, DESK_BODY);
  const person = (await makePersonRows(db, await makeUnitRow(db), 1))[0]!;
  const own = { scopeKind: "division" as const, scopeValue: "321322", unitId };
  const inspector = await makeActor(db, ["discipline-inspector"], own);
  const colleague = await makeActor(db, ["discipline-inspector"], own);
  const elsewhere = { ...own, unitId: await makeUnitRow(db, "乙河县纪委监委") };
  const stranger = await makeActor(db, ["discipline-inspector"], elsewhere);
  const registrar = await makeActor(db, ["registrar"]);
  let number = 0;

  async function entered(more = {}): Promise<string> {
    const content = contentOf({ body: DESK_BODY, documentNo: `甲纪〔2026〕${++number}号`, ...more });
    return mustBeOk(await enterRecord(ctxOf(db, inspector), { personId: person, content, evidenceFileId: null }));
  }

  async function confirmed(more = {}): Promise<string> {
    return mustBeOk(await confirmRecord(ctxOf(db, colleague), await entered(more)));
  }

  /** Posts a form with files, as a browser does. */
  async function post(
    action: (args: never) => Promise<unknown>,
    actor: Actor,
    params: Record<string, string>,
    fields: Record<string, string>,
    file?: { name: string; bytes: Buffer },
  ) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (file) form.append("evidence", new File([new Uint8Array(file.bytes)], file.name));
    const request = new Request("http://localhost/records", { method: "POST", body: form });
    try {
      return await action({ request, params, context: contextOf(db, actor) } as never);
    } catch (thrown) {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    }
  }

  const open = (handler: Parameters<typeof call>[0], actor: Actor | null, id: string, more = {}) =>
    call(handler, { db, actor, path: `/records/${id}`, params: { id, ...more } });

  return { inspector, colleague, stranger, registrar, person, entered, confirmed, post, open };
}

/** What a form that came back says, by field. */
export const deskErrors = (answer: unknown) =>
  (answer as { data: { reply: { error: Record<string, string[]> } } }).data.reply.error;
