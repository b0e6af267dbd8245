declare module "lix-index" {
  /** The LIX of a text; 0 without sentences. */
  export default function lix(text: string): number;
}
