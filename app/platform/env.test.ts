import { expect, it } from "vitest";
import { readEnv } from "./env.server";

it.each([
  ["nothing", undefined, "/project/.data"],
  ["an empty text", "", "/project/.data"],
  ["a folder of the project", "other", "/project/other"],
  ["a folder of its own", "/srv/xinheng", "/srv/xinheng"],
])("the home, given %s", (_, XINHENG_HOME, home) => {
  expect(readEnv({ XINHENG_HOME }, "/project").home).toBe(home);
});

it("takes every variable set to nothing as one that is not set", () => {
  const empty = { PORT: "", HOST: "", XINHENG_DEMO: "", METRICS_TOKEN: "", PUBLIC_URL: "", DATABASE_URL: "" };
  expect(readEnv(empty, "/project")).toEqual(readEnv({}, "/project"));
  expect(() => readEnv({ PORT: "many" }, "/project")).toThrow();
});
