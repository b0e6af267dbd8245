const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as XML and HTML can hold it, between tags and in quoted attributes: without control characters, which XML has no way to name. */
export function escapeXml(text: string): string {
  const printable = [...text].filter((one) => one >= " " || one === "\n" || one === "\t").join("");
  return printable.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
