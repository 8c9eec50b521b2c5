import { smallPdf } from "#tests/factories/small-pdf";
import { readCredentials } from "./product";

/** The cookies of a signed-in account, as `name=value`. */
export async function signIn(url: string, username: string): Promise<string> {
  const user = readCredentials().users.find((one) => one.username === username);
  if (!user) throw new Error(`no demo account ${username}`);
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ username, password: user.password, to: "/" }),
  });
  if (answer.status !== 302) throw new Error(`${username} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

type Field = string | { name: string; bytes: Uint8Array };

/** Sends a page's form as a browser without scripts does, as multipart where a file is among it; gives the address it leads to. */
export async function sendForm(
  url: string,
  cookie: string,
  path: string,
  fields: Record<string, Field>,
  { multipart = false } = {},
): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.set(name, value);
    else form.set(name, new Blob([Uint8Array.from(value.bytes)]), value.name);
  }
  const body = multipart ? form : new URLSearchParams(fields as Record<string, string>);
  const answer = await fetch(url + path, { method: "POST", redirect: "manual", headers: { cookie }, body });
  const to = answer.headers.get("location");
  if (answer.status !== 302 || !to) {
    const said = (await answer.text()).match(/role="alert".*?<\/div>/s)?.[0].replaceAll(/<[^>]+>/g, " ");
    throw new Error(`${path} answered ${answer.status}: ${said}`);
  }
  return to;
}

/** The page as its HTML. */
export async function readPage(url: string, cookie: string, path: string): Promise<string> {
  const answer = await fetch(url + path, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

/** What a pattern's first group finds on a page. @throws where nothing is like it */
export function found(html: string, pattern: RegExp): string {
  const [, hit] = pattern.exec(html) ?? [];
  if (!hit) throw new Error(`nothing on the page is like ${pattern}`);
  return hit;
}

/** The id in the address that an act leads to. */
export const idIn = (address: string) => address.split("/")[2]!.split("?")[0]!;

export const MULTIPART = { multipart: true };
export const PAPER = { name: "扫描件.pdf", bytes: smallPdf() };
