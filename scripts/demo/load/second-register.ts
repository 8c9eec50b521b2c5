import path from "node:path";
import type { Db } from "#db/connection";
import { jobHandlers } from "~/jobs.server";
import { newId } from "~/platform/id";
import { startJobs } from "~/platform/jobs.server";
import { say } from "../../lib/progress";
import { buildActs } from "../report-acts";
import { buildSecondRegister, FULL_REGISTER, type RegisterSize } from "../second-register";
import { type RegisterFile, writeRegister, writeUses } from "../write-register";
import { bringIn, type Handover } from "./deliveries";
import { numbersByOwnNo } from "./register.queries.server";
import { workReports } from "./report-acts";

/** Who hands in what: two accounts each. */
const HANDS: Record<RegisterFile["item"], { stages: string; commits: string }> = {
  enterprises: { stages: "dengji1", commits: "dengji2" },
  "enterprise-facts": { stages: "dengji1", commits: "dengji2" },
  "past-reports": { stages: "jianguan", commits: "jianguan2" },
  "report-uses": { stages: "caigou", commits: "api-procurement" },
};

/**
 * Loads enterprises, public facts, the reports of five years, what became of them and where they were used, through importer and use
 * cases; accounts and agencies are there already. An interrupted loading goes on where it stopped, a second one changes nothing.
 */
export async function loadSecondRegister(
  db: Db,
  home: string,
  size: RegisterSize = FULL_REGISTER,
  report: (text: string) => void = say,
): Promise<void> {
  const folder = path.join(home, "demo");
  const register = buildSecondRegister(size);
  const files = await writeRegister(register, folder);
  const jobs = startJobs(db, jobHandlers, newId(), 2);
  const phase = async (name: string, phaseFiles: readonly RegisterFile[]) => {
    const total = phaseFiles.reduce((sum, { rows }) => sum + rows, 0);
    await bringIn(db, jobs, folder, phaseFiles.map(handover), () => {});
    report(`${name}: ${total.toLocaleString("en")}`);
  };
  const ofItem = (item: RegisterFile["item"]) => files.filter((file) => file.item === item);
  try {
    await phase("enterprises", ofItem("enterprises"));
    await phase("public facts about them", ofItem("enterprise-facts"));
    await phase("reports of five years", ofItem("past-reports"));
    const numbers = await numbersByOwnNo(db);
    const uses = await writeUses(
      register.uses,
      folder,
      ({ agency, ownNo }) => numbers.get(`${agency.content.uscc}/${ownNo}`)!,
    );
    await phase("uses of reports", uses);
    await workReports(db, folder, register.facts, buildActs(register.reports, size.reports / FULL_REGISTER.reports));
    report("corrections, revisions, withdrawals, repairs and complaints done");
  } finally {
    await jobs.stop();
  }
}

const handover = ({ item, file, rows }: RegisterFile): Handover => ({
  item,
  collectionItem: null,
  file,
  rows,
  by: HANDS[item],
});
