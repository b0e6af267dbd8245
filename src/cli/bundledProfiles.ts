/** The profiles that ship in `rules/profiles/`, as parsed JSON. */
import nl2025 from "../../rules/profiles/nl-2025.json" with { type: "json" };
import sparseRecords from "../../rules/profiles/sparse-records.json" with { type: "json" };
import wellKept from "../../rules/profiles/well-kept.json" with { type: "json" };
import type { ProfileLibrary } from "../generate/loadProfile.js";

/** The bundled profiles by id. */
export const bundledProfiles: ProfileLibrary = {
  [nl2025.id]: nl2025,
  [wellKept.id]: wellKept,
  [sparseRecords.id]: sparseRecords,
};
