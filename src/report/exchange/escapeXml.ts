const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Signs that XML has no way to name: control characters, halves of pairs, and two that are none. */
const UNNAMED = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** Text as XML and HTML can hold it, between tags and in quoted attributes, without what XML cannot name. */
export function escapeXml(text: string): string {
  const printable = [...text].filter((one) => one === "\n" || one === "\t" || !UNNAMED.test(one)).join("");
  return printable.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
