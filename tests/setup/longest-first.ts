import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes half a minute by itself: begun last it would keep one worker busy while the other has nothing left to do. */
const LONG = /tests\/(faces|integration\/demo)\/|whole-roster|exactly-once|bulk-reports|list-exports|hostile/;

/** The order of the library, but with the long files of each project first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    // A worker keeps what it has loaded as long as it stays with one project.
    const names = [...new Set(sorted.map(({ project }) => project.name))];
    return names.flatMap((name) => {
      const own = sorted.filter(({ project }) => project.name === name);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}
