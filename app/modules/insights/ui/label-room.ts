/** Units of a chart that its labels need on the left: a Chinese character takes twice the room of a Latin one. */
export function labelRoom(labels: readonly string[]): number {
  const widths = labels.map((label) => Array.from(label).reduce((sum, char) => sum + (char > "\u2e80" ? 16 : 8.5), 0));
  return Math.min(MOST, Math.max(LEAST, Math.ceil(Math.max(0, ...widths)) + 12));
}

const LEAST = 90;
const MOST = 240;
