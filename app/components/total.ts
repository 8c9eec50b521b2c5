/** A total with thousands parted, and a plus where counting stopped ("100,000+"). */
export function totalText({ total, totalIsExact }: { total: number; totalIsExact: boolean }): string {
  return `${total.toLocaleString("en-US")}${totalIsExact ? "" : "+"}`;
}
