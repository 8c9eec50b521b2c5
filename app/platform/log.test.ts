import { expect, it } from "vitest";
import { errorForLog, pathForLog } from "./log.server";

it("keeps of an error of the database neither the statement nor the values that its message repeats", () => {
  const error = Object.assign(new Error("Duplicate entry '321399199007202081' for key 'id_number_unique'"), {
    code: "ER_DUP_ENTRY",
    errno: 1062,
    sqlState: "23000",
    sqlMessage: "Duplicate entry '321399199007202081' for key 'id_number_unique'",
    sql: "insert into persons values ('罗建', '321399199007202081')",
  });
  const kept = JSON.stringify(errorForLog(error));
  expect(kept).not.toMatch(/321399199007202081|罗建|insert/);
  expect(errorForLog(error)).toMatchObject({ code: "ER_DUP_ENTRY", errno: 1062, message: "ER_DUP_ENTRY" });
  expect(kept).toContain("log.test.ts");
});

it("keeps an error of the product as it is", () => {
  expect(errorForLog(new Error("no case 01"))).toMatchObject({ message: "no case 01", type: "Error" });
});

it.each([
  ["/people/321399199007202081", "/people/******************"],
  ["/api/v1/people/3213991990%3072020%381/x", "/api/v1/people/******************/x"],
  ["/people/01JDQ3N8Q0000000000000000A", "/people/01JDQ3N8Q0000000000000000A"],
  ["/%E0%A4%A", "/%E0%A4%A"],
])("the path %s is written as %s", (asked, written) => {
  expect(pathForLog(asked)).toBe(written);
});
