// A worker's own entry must be JavaScript on Node 20: the loader that compiles TypeScript is registered here, in the thread.
import { register } from "tsx/esm/api";

register();
await import("./worker.server.ts");
