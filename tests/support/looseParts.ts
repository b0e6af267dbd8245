/** Paths of objects that are not frozen. */
export function looseParts(value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return [
    ...(Object.isFrozen(value) ? [] : [at || "itself"]),
    ...inner.flatMap(([key, part]) => looseParts(part, `${at}.${String(key)}`)),
  ];
}
