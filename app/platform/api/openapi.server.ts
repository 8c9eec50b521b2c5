import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { type Endpoint, isConditional } from "./endpoint";
import { COMMON_PROBLEMS } from "./problem.server";

/** The OpenAPI 3.1 description, from the same shapes that parse requests. */
export function describeApi(endpoints: readonly Endpoint[]): object {
  const codes = [
    ...new Set([...Object.keys(COMMON_PROBLEMS), ...endpoints.flatMap((item) => item.errors ?? [])]),
  ].sort();
  const problem = z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.number().int(),
      code: z.enum(codes as [string, ...string[]]),
      detail: z.string(),
      requestId: z.string(),
      errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
    })
    .meta({ id: "Problem", description: "RFC 9457 with our closed list of codes" });
  const paths: ZodOpenApiPathsObject = {};
  for (const item of endpoints) {
    paths[item.path] = { ...paths[item.path], [item.method]: operation(item, problem) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Xinheng 信衡",
      version: "1",
      description: "Integrity records of public servants, agencies and reports of one city.",
    },
    servers: [{ url: "/" }],
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    paths,
  });
}

const REPEATABLE = z.object({
  "Idempotency-Key": z.string().min(1).max(200).optional().meta({
    description:
      "Printable ASCII, kept 24 hours: the same request again gets the first answer and is done once; with another body it is refused with 422. Where the product died between the act and its answer, the same request again is refused with 409 already-done",
  }),
});
const CONDITIONAL = z.object({
  "If-Match": z.string().meta({ description: "The version that was read; 428 without it, 412 where it has gone on" }),
});
const HEEDED = z.object({
  "If-Match": z
    .string()
    .optional()
    .meta({ description: "The version that was read; where sent, 412 if it has gone on" }),
});
const headersOf = (item: Endpoint) =>
  z.object({
    ...(item.method === "post" ? REPEATABLE.shape : {}),
    ...(isConditional(item) ? CONDITIONAL.shape : {}),
    ...(item.conditional === "if-sent" ? HEEDED.shape : {}),
  });

function operation(item: Endpoint, problem: z.ZodType): ZodOpenApiPathsObject[string]["get"] {
  const responses: Record<string, object> = {};
  for (const [status, { description, schema, contentType }] of Object.entries(item.responses)) {
    const type = contentType ?? "application/json";
    responses[status] = {
      description,
      ...(schema || contentType ? { content: { [type]: { schema: schema ?? z.any() } } } : {}),
    };
  }
  responses.default = { description: "A problem", content: { "application/problem+json": { schema: problem } } };
  const files = Object.fromEntries(
    (item.multipart?.files ?? []).map((name) => [name, z.string().meta({ format: "binary" })]),
  );
  const content = {
    ...(item.body ? { "application/json": { schema: item.body } } : {}),
    ...(item.multipart
      ? { "multipart/form-data": { schema: (item.multipart.fields as z.ZodObject).extend(files) } }
      : {}),
  };
  return {
    operationId: item.operationId,
    tags: [item.tag],
    summary: item.summary,
    security: item.permission === "public" ? [] : [{ key: [] }],
    requestParams: {
      ...(item.params ? { path: item.params as z.ZodObject } : {}),
      ...(item.query ? { query: item.query as z.ZodObject } : {}),
      ...(item.method === "post" || isConditional(item) ? { header: headersOf(item) } : {}),
    },
    ...(Object.keys(content).length > 0 ? { requestBody: { content } } : {}),
    responses: responses as never,
  };
}
