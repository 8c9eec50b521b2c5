/** Builds the product where its sources changed since the last build. Run by the test script and by hand; safe to repeat. */
import { env } from "~/platform/env.server";
import { buildWhenChanged } from "./lib/build";
import { say } from "./lib/progress";

say((await buildWhenChanged(env().root)) ? "built" : "the build is up to date");
