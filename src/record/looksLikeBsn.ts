/** What each digit of a citizen service number weighs in its test; the whole is a multiple of eleven. */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Whether an id passes the test of a citizen service number (burgerservicenummer, BSN): nine digits, or eight that
 * lack the leading zero, not all zero, whose weighted sum is a multiple of eleven. One in eleven numbers does by chance.
 */
export function looksLikeBsn(id: string): boolean {
  if (!/^\d{8,9}$/.test(id) || Number(id) === 0) return false;
  const digits = [...id.padStart(9, "0")].map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (WEIGHTS[place] ?? 0), 0) % 11 === 0;
}
