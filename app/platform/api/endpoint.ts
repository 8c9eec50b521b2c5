import type { z } from "zod";
import type { Language } from "../i18n";
import type { Permission } from "../permissions";
import type { Ctx } from "../process.server";
import type { Refusal } from "../result";
import type { UploadedParts } from "./multipart.server";

export type Method = "get" | "post" | "put" | "patch" | "delete";

export interface ApiInput<P, Q, B> {
  ctx: Ctx;
  params: P;
  query: Q;
  body: B;
  /** Multipart requests: fields and files on disk, removed after the answer. */
  parts: UploadedParts | null;
  lng: Language;
  /** Scheme and host that were asked. */
  asked: string;
  /** The version the client read, from If-Match; null where the method does not ask for one. */
  ifMatch: string | null;
  /** The case under which a person is read (`X-Case`), and the ground (`X-Ground`, or the key's own). */
  caseId: string | null;
  ground: string | null;
  nudgeJobs(): void;
}

export interface ApiReply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Bytes instead of JSON. */
  bytes?: Buffer;
}

/** One address of the API: its rights, its shapes and what it does. The description is generated from the same shapes. */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  method: Method;
  /** `/api/v1/people/{id}` */
  path: string;
  /** Unique verb-noun in camelCase: `listPeople`. */
  operationId: string;
  tag: string;
  summary: string;
  /** `public`: no key asked. One of several rights is enough. */
  permission: Permission | readonly Permission[] | "public";
  params?: P;
  query?: Q;
  /** JSON body. */
  body?: B;
  /** Accepts multipart as well (with `body`) or only (without). Fields are described by this shape. */
  multipart?: { fields: z.ZodType; files: readonly string[]; maxFileBytes: number };
  /** PUT, PATCH and DELETE ask for If-Match unless this is false; POST where it is true; `if-sent`: heeded, not asked for. */
  conditional?: boolean | "if-sent";
  responses: Record<number, { description: string; schema?: z.ZodType; contentType?: string }>;
  /** Codes this endpoint may refuse with, beside the common ones. */
  errors?: readonly string[];
  handler(input: ApiInput<z.output<P>, z.output<Q>, z.output<B>>): Promise<ApiReply | { refusal: Refusal }>;
}

/** Whether an act must name the version that was read. */
export const isConditional = ({ method, conditional }: Endpoint) =>
  conditional === undefined ? ["put", "patch", "delete"].includes(method) : conditional === true;

/** The version that a client read; null for `*`, as it stands; what is no version is always stale. */
export function versionRead(ifMatch: string | null): number | null {
  if (ifMatch === null || ifMatch === "*") return null;
  return /^\d{1,9}$/.test(ifMatch) ? Number(ifMatch) : -1;
}

/** The proposal that a client read, by its id; null where it names none or `*`. */
export const proposalRead = (ifMatch: string | null): string | null => (ifMatch === "*" ? null : ifMatch);

/** Keeps the types of one endpoint while lists of them can be mixed. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Endpoint<P, Q, B>,
): Endpoint {
  return definition as unknown as Endpoint;
}
