import { writeFileSync } from "node:fs";
import { temporaryPath } from "~/platform/files.server";

/** A list as an office saves it in CSV, on disk. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  const place = temporaryPath(".csv");
  writeFileSync(
    place,
    `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`,
  );
  return place;
}
