import { readCredentials } from "./product";

type Client =
  | "contributor"
  | "contribution-reviewer"
  | "vetting"
  | "vetting-approver"
  | "registrar"
  | "auditor"
  | "agency"
  | "regulator";
type Json = Record<string, unknown>;

/** The product's API as its clients call it, with the keys of the demo. An answer that is no success is thrown. */
export function facesOf(url: string) {
  const keys = new Map(readCredentials().apiKeys.map(({ client, key }) => [client, key]));

  async function send(client: Client, method: string, path: string, body?: BodyInit, type?: string): Promise<Json> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${keys.get(client)}`,
        "If-Match": "*",
        ...(type ? { "Content-Type": type } : {}),
      },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text === "" ? {} : (JSON.parse(text) as Json);
  }

  const call = (client: Client, method: string, path: string, body?: unknown) =>
    body === undefined
      ? send(client, method, path)
      : send(client, method, path, JSON.stringify(body), "application/json");

  function upload(client: Client, path: string, fields: Json, file: { name: string; bytes: Uint8Array }) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    form.set("file", new Blob([Uint8Array.from(file.bytes)]), file.name);
    return send(client, "POST", path, form);
  }

  /** Asks again until the answer says that the background work is done. */
  async function settled(client: Client, path: string, busy: readonly string[]): Promise<Json> {
    for (let tenth = 0; tenth < 300; tenth++) {
      const answer = await call(client, "GET", path);
      if (!busy.includes(String(answer.state))) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${path} is still at work`);
  }

  async function stage(item: string, name: string, bytes: Uint8Array, by: Client = "contributor"): Promise<string> {
    const { id } = await upload(by, "/imports", { item }, { name, bytes });
    await settled(by, `/imports/${id}`, ["queued", "reading"]);
    return String(id);
  }

  async function bringIn(item: string, name: string, bytes: Uint8Array): Promise<string> {
    const id = await stage(item, name, bytes);
    await call("contribution-reviewer", "POST", `/imports/${id}/commit`);
    const { state, refused, problems } = await settled("contributor", `/imports/${id}`, ["committing", "staged"]);
    if (state !== "committed" || refused !== 0) throw new Error(`${name}: ${state} ${JSON.stringify(problems)}`);
    return id;
  }

  return { call, upload, settled, stage, bringIn };
}

export type Faces = ReturnType<typeof facesOf>;
