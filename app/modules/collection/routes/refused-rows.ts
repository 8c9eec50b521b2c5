export { loader } from "./refused-rows.server";
