import { loadProfile } from "../generate/loadProfile.js";
import type { Profile } from "../generate/profile.js";
import { bundledProfiles } from "./bundledProfiles.js";
import { readNamedFile } from "./readNamedFile.js";
import { namesFile, unknownName } from "./unknownName.js";

/** A profile by the id of a bundled one, or from a JSON or YAML file that may extend one of those. */
export async function readProfile(name: string): Promise<Profile> {
  const named = { flag: "--profile", what: "profile" } as const;
  const load = (data: unknown) => loadProfile(data, bundledProfiles);
  if (Object.hasOwn(bundledProfiles, name)) return load(bundledProfiles[name]);
  if (!namesFile(name)) throw unknownName(named, name, Object.keys(bundledProfiles));
  return readNamedFile(name, named, load);
}
