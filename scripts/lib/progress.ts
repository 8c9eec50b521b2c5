/** Says what is being done, with the seconds since the command was given. Lines only: they read well in a log file too. */
const began = Number(process.env.XINHENG_STARTED ?? Math.floor(Date.now() / 1000)) * 1000;

export function say(text: string): void {
  const seconds = Math.max(0, Math.round((Date.now() - began) / 1000));
  console.log(`[${String(seconds).padStart(4)} s] ${text}`);
}

/** Runs a step and says how long it took, where it took longer than a second. */
export async function step<T>(text: string, work: () => Promise<T>): Promise<T> {
  say(text);
  const start = Date.now();
  const value = await work();
  const seconds = (Date.now() - start) / 1000;
  if (seconds >= 1) say(`${text}: done in ${seconds.toFixed(1)} s`);
  return value;
}
