/** Most characters of a document's text, and most bytes of a record. */
export const MAX_LENGTH = 16_000_000;
