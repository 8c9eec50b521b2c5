import path from "node:path";
import { inject } from "vitest";

/** One database and one home a worker: nothing is shared between the two that run side by side. */
const number = process.env.VITEST_POOL_ID ?? "1";
const urls = inject("databaseUrls");
const inDatabase = (url: string) => url.replace(/\/xinheng$/, `/xinheng_test_${number}`);
process.env.DATABASE_URL = inDatabase(urls.app);
process.env.DATABASE_ADMIN_URL = inDatabase(urls.admin);
process.env.XINHENG_HOME = path.resolve(process.env.XINHENG_TEST_HOME ?? ".data-test", `worker-${number}`);
process.env.LOG_LEVEL ??= "silent";
