import { importJobs } from "./modules/collection/jobs/import-jobs.server";
import { answerCaseJob } from "./modules/vetting/use-cases/answer-case.server";
import type { JobHandler } from "./platform/jobs.server";

/** Every kind of background work, module by module. */
export const jobHandlers: Record<string, JobHandler> = { ...importJobs, "vetting:answer-case": answerCaseJob };
