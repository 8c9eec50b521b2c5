import { startMariaDb } from "../scripts/lib/mariadb";
const s = await startMariaDb("/work/wt/people/.data", { log: console.log });
console.log(s.port, s.process?.pid);
process.exit(0);
