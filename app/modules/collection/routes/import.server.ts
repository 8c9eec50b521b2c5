import { z } from "zod";
import { handsOf } from "~/modules/accounts/hands.server";
import { notFound, protectedLoader, readQuery } from "~/platform/guard.server";
import { recordRead } from "~/platform/process.server";
import { seeLines } from "~/platform/tasks.server";
import type { StoredRecognition } from "../collection.types";
import { columnNames } from "../column-name";
import { findingSentence } from "../finding-text";
import { handlerOf } from "../handlers.server";
import { COMMITTERS } from "../import-access.rules";
import { commitRefusal } from "../import-state.rules";
import { importView } from "../import-view.server";
import * as imports from "../imports.queries.server";
import { chosenLines, type PreviewLine, peopleShown, previewFrom, SHOWN_LINES } from "../preview.server";
import { ROW_CHOICES } from "../row-choice.rules";
import * as sources from "../sources.queries.server";
import type { ShownColumn, ShownLine } from "../ui/sheet-preview";

const query = z.object({
  at: z.coerce.number().int().min(1).max(1_048_576).optional().catch(undefined),
  rows: z.enum(ROW_CHOICES).optional(),
  offset: z.coerce.number().int().min(0).max(1_048_576).catch(0),
});
const SHOWN_PROBLEMS = 20;

export const loader = protectedLoader("imports.read", async ({ ctx, params, url, t, lng, actor }) => {
  const row = await imports.visibleImport(ctx.db, actor, params.id!);
  if (!row) throw notFound();
  await seeLines(ctx, { type: "import", id: row.id });
  const { at, rows, offset } = readQuery(url, query);
  const view = await importView(ctx.db, row, t);
  const isRead = ["staged", "committing", "committed", "refused"].includes(row.state);
  const recognition = row.recognition_json ? (JSON.parse(row.recognition_json) as StoredRecognition) : null;
  const chosen = isRead && recognition && rows ? await chosenLines(ctx.db, row, rows, offset) : null;
  const stretch = isRead && recognition && !rows ? await previewFrom(ctx.db, row, at ?? 1) : null;
  const preview = chosen ? { lines: chosen, before: null, next: null } : stretch;
  if (preview) {
    const shown = { rows, from: preview.lines[0]?.n, to: preview.lines.at(-1)?.n };
    await recordRead(ctx, {
      name: "read-import",
      subjectType: "import",
      subjectIds: [row.id],
      filter: shown,
      count: preview.lines.length,
    });
    const people = peopleShown(preview.lines);
    if (people.length > 0)
      await recordRead(ctx, {
        name: "read-import",
        subjectType: "person",
        subjectIds: people,
        filter: { import: row.id, ...shown },
      });
  }
  const names = columnNames(handlerOf(row.item).sheet, t);
  const width = Math.max(recognition?.columns.length ?? 0, ...(preview?.lines.map((line) => line.texts.length) ?? [0]));
  const columns = Array.from({ length: width }, (_, index): ShownColumn => {
    const known = recognition?.columns[index];
    return {
      column: index + 1,
      header: known?.header ?? "",
      field: known?.field ? (names.get(known.field) ?? known.field) : null,
      isSure: known?.confidence !== "partial" && known?.confidence !== "content",
    };
  });
  const sentences = (list: NonNullable<PreviewLine["checked"]>["problems"], kind: "refusal" | "warning") => {
    const byColumn: Record<number, string[]> = {};
    for (const problem of list) {
      const sentence = findingSentence({ key: `collection:${kind}.${problem.code}`, params: problem.params }, t);
      const name = problem.column === null && problem.field ? (names.get(problem.field) ?? problem.field) : null;
      const line = name ? t("collection:preview.reason", { name, sentence }) : sentence;
      byColumn[problem.column ?? 0] = [...(byColumn[problem.column ?? 0] ?? []), line];
    }
    return byColumn;
  };
  const lines = preview?.lines.map(
    (line): ShownLine => ({
      n: line.n,
      kind: line.class,
      action: line.checked?.action ?? null,
      texts: line.texts,
      problems: sentences(line.checked?.problems ?? [], "refusal"),
      warnings: sentences(line.checked?.action === "refused" ? [] : (line.checked?.warnings ?? []), "warning"),
      differences: (line.checked?.action === "change" ? (line.checked.differences ?? []) : []).map((difference) => ({
        ...difference,
        field: names.get(difference.field) ?? difference.field,
      })),
    }),
  );
  const source = row.collection_item_code ? await sources.collectionItem(ctx.db, row.collection_item_code) : null;
  const taken = row.added + row.changed + row.unchanged;
  const refusal = commitRefusal({ state: row.state, stagedBy: row.staged_by, taken }, await handsOf(ctx.db, actor));
  const isOpen = ["queued", "reading", "staged", "refused"].includes(row.state);
  return {
    title: row.file_name,
    ...view,
    problems: view.problems.slice(0, SHOWN_PROBLEMS),
    warnings: view.warnings.slice(0, SHOWN_PROBLEMS),
    problemCount: view.problems.length,
    warningCount: view.warnings.length,
    source: source ? (lng === "en" ? source.name_en : source.name_zh) : null,
    sheetName: recognition?.sheetName ?? "",
    preview: preview && lines ? { columns, lines, before: preview.before, next: preview.next } : null,
    chosen: chosen && rows ? { rows, offset, limit: SHOWN_LINES, total: view[rows], totalIsExact: true } : null,
    opensRows: isRead && recognition !== null,
    may: {
      commit: row.state === "staged" && COMMITTERS.some((right) => actor.permissions.has(right)),
      commitRefusal: refusal ? t(refusal.key!) : null,
      cancel: isOpen && actor.permissions.has("imports.cancel"),
      map:
        row.file_id !== null &&
        recognition !== null &&
        (row.state === "staged" || row.state === "refused") &&
        row.staged_by === actor.accountId &&
        actor.permissions.has("imports.stage"),
    },
  };
});
