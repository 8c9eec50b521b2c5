import type { Db } from "#db/connection";
import * as agencies from "~/modules/agencies/agencies.queries.server";
import type { Agency, Measure } from "~/modules/agencies/agencies.types";
import type { Scale } from "~/modules/agencies/grading.types";
import { type StandingOn, standingOn } from "~/modules/agencies/standing.rules";
import type { CivilDate } from "~/platform/civil-date";
import * as queries from "./lodging.queries.server";

/** What one agency filed, read once and asked for many days. */
export class AgencyBook {
  private constructor(
    readonly agency: Agency,
    private readonly measures: readonly Measure[],
    private readonly scales: readonly Scale[],
    private readonly methods: readonly agencies.FiledMethod[],
    private readonly postings: Awaited<ReturnType<typeof queries.postingsOf>>,
    private readonly interests: Awaited<ReturnType<typeof queries.interestsOfAgency>>,
  ) {}

  static async open(db: Db, agencyId: string): Promise<AgencyBook | null> {
    const agency = await agencies.agencyById(db, agencyId);
    if (!agency) return null;
    return new AgencyBook(
      agency,
      await agencies.measuresOf(db, agencyId),
      await agencies.scalesOf(db, agencyId),
      await agencies.methodsOf(db, agencyId),
      await queries.postingsOf(db, agencyId),
      await queries.interestsOfAgency(db, agencyId),
    );
  }

  /** The book as it stands now and until the transaction ends: what was signed while somebody waited counts. */
  static async held(db: Db, agencyId: string): Promise<AgencyBook | null> {
    await queries.holdAgency(db, agencyId);
    return AgencyBook.open(db, agencyId);
  }

  standing(day: CivilDate): StandingOn {
    return standingOn(this.measures, this.agency, day);
  }

  scale(day: CivilDate): Scale | undefined {
    return this.scales.find((scale) => holds(scale.validFrom, scale.validUntil, day));
  }

  method(day: CivilDate): agencies.FiledMethod | undefined {
    return this.methods.find((method) => holds(method.validFrom, method.validUntil, day));
  }

  analysts(day: CivilDate) {
    return this.postings.filter((posting) => holds(posting.from, posting.until, day));
  }

  ties(uscc: string, day: CivilDate) {
    return this.interests.filter((interest) => interest.uscc === uscc && holds(interest.from, interest.until, day));
  }
}

const holds = (from: CivilDate, until: CivilDate | null, day: CivilDate) =>
  from <= day && (until === null || day <= until);
