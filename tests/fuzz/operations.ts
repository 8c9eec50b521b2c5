/** A JSON schema as the description of the API uses it. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

interface Parameter {
  in: "path" | "query" | "header";
  name: string;
  required?: boolean;
  schema: Schema;
}

export interface Description {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } };
}

interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

/** One operation of the description, as far as a caller of it needs to know. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: readonly Parameter[];
  json: Schema | null;
  form: Schema | null;
  /** The statuses it promises beside problems. */
  statuses: readonly number[];
}

export function operationsOf(description: Description): Operation[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      json: requestBody?.content["application/json"]?.schema ?? null,
      form: requestBody?.content["multipart/form-data"]?.schema ?? null,
      statuses: Object.keys(responses)
        .filter((status) => status !== "default")
        .map(Number),
    })),
  );
}
