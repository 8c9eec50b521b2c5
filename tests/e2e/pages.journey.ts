import { DEMO_USERS } from "#scripts/demo/load/demo-users";
import { VISITS } from "./support/addresses";
import { checkNarrow, checkPage } from "./support/check-page";
import { expect, test } from "./support/test";
import { open, pagesByVisitor, pathOf } from "./support/visiting";

/** Every page of the table of addresses, in both languages and at both widths; one browser a visitor and language. */
for (const lng of ["zh-CN", "en"] as const) {
  for (const { username } of DEMO_USERS) {
    test(`the pages of ${username} are clean in ${lng}`, async ({ signedIn }) => {
      const addresses = pagesByVisitor().get(username) ?? [];
      test.skip(addresses.length === 0, "visits no page of the table");
      test.setTimeout(20_000 + addresses.length * 10_000);
      const page = await signedIn({ username }, { lng });
      const faults: string[] = [];
      for (const address of addresses) {
        await test.step(address, async () => {
          try {
            await page.setViewportSize({ width: 1280, height: 800 });
            expect(await open(page, pathOf(address))).toBe(VISITS[address]?.answers ?? 200);
            await checkPage(page, lng);
            await page.setViewportSize({ width: 390, height: 844 });
            await checkNarrow(page);
          } catch (error) {
            faults.push(`${address}: ${error instanceof Error ? error.message : error}`);
          }
        });
      }
      expect(faults).toEqual([]);
    });
  }
}
