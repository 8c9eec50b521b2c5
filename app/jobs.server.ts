import type { JobHandler } from "./platform/jobs.server";

/** Every kind of background work, module by module. */
export const jobHandlers: Record<string, JobHandler> = {};
