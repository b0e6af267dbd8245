/** What an implementation says of itself, without what a terminal would take for an order. */
export function printable(text: string | null): string {
  return (text ?? "").replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").slice(0, 2000);
}
