import { afterAll, beforeAll } from "vitest";
import type { Db } from "#db/connection";
import type { Actor } from "~/platform/actor";
import type { Role } from "~/platform/permissions";
import { makeActor } from "./actors";
import { startApi, type TestApi } from "./api";

/** API clients with the role behind each. */
const CLIENTS = {
  contributor: "filler",
  "contribution-reviewer": "contribution-reviewer",
  vetting: "vetting-officer",
  "vetting-approver": "vetting-approver",
  registrar: "registrar",
  auditor: "auditor",
} as const satisfies Record<string, Role>;

export type Client = keyof typeof CLIENTS;

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
  bytes: Buffer;
}

export interface Faces {
  call(client: Client, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  upload(
    client: Client,
    path: string,
    fields: Record<string, string>,
    file: { name: string; bytes: Buffer },
  ): Promise<Answer>;
}

/** The product's API with one client of each kind, as those who build on it see it. */
export function testFaces(database: { readonly db: Db }): Faces {
  const actors = new Map<Client, Actor>();
  let api: TestApi;
  beforeAll(async () => {
    for (const [client, role] of Object.entries(CLIENTS) as [Client, Role][]) {
      const actor = await makeActor(database.db, [role]);
      actors.set(client, client === "registrar" ? { ...actor, defaultGround: "register-keeping" } : actor);
    }
    api = await startApi(database.db);
  });
  afterAll(async () => {
    await api?.close();
  });
  const call: Faces["call"] = async (client, method, path, body, headers) => {
    const response = await api.send(actors.get(client)!, method, path, body, headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
    const parsed = isJson ? (JSON.parse(bytes.toString("utf8")) as Record<string, unknown>) : {};
    return { status: response.status, headers: response.headers, bytes, body: parsed };
  };
  return {
    call,
    upload: (client, path, fields, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set("file", new Blob([new Uint8Array(file.bytes)]), file.name);
      return call(client, "POST", path, form);
    },
  };
}
