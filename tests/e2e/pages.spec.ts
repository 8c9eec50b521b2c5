import { VISITS } from "./support/addresses";
import { bringChecker, checkNarrow, checkPage } from "./support/check-page";
import { moved } from "./support/still";
import { expect, test } from "./support/test";
import { awake, open, pagesByVisitor, pathOf } from "./support/visiting";

const AT_ONCE = 25;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/**
 * Every page of the table of addresses, in both languages and at both widths; one browser for a handful of one visitor. A
 * screen is turned once a page: every second page opens on a phone, which are those that open at a desk in the other language.
 */
for (const [turn, lng] of (["zh-CN", "en"] as const).entries()) {
  for (const [username, addresses] of pagesByVisitor()) {
    for (let from = 0; from < addresses.length; from += AT_ONCE) {
      const some = addresses.slice(from, from + AT_ONCE);
      test(`${lng}, ${username}: ${some[0]} and ${some.length - 1} more are clean`, async ({ signedIn }) => {
        test.setTimeout(60_000 + some.length * 10_000);
        const page = await signedIn({ username }, { lng, ...(turn === 0 ? DESK : PHONE) });
        await bringChecker(page);
        const faults: string[] = [];
        for (const [index, address] of some.entries()) {
          await test.step(address, async () => {
            try {
              // As wide as the page before was left.
              expect(await open(page, pathOf(address))).toBe(VISITS[address]?.answers ?? 200);
              expect(await moved(page), "nothing moves while the grid takes over").toEqual([]);
              if (index % 2 === turn) {
                await checkPage(page, lng);
                await page.setViewportSize(PHONE);
                await checkNarrow(page);
              } else {
                await checkNarrow(page);
                await page.setViewportSize(DESK);
                await awake(page);
                await checkPage(page, lng);
              }
            } catch (error) {
              faults.push(`${address}: ${error instanceof Error ? error.message : error}`);
            }
          });
        }
        expect(faults).toEqual([]);
      });
    }
  }
}
