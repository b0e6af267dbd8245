/** What a worked case may expect of a finding: any of what a report says of it, and nothing else. */
import * as z from "zod";
import { DutySchema, FindingSchema, MissingSchema } from "./reportSchema.js";

const missing = z.array(MissingSchema.partial()).exactOptional();

const ExpectedDuty = DutySchema.partial().extend({
  window: DutySchema.shape.window.partial().exactOptional(),
  missing,
});

/** Only what is named is compared. */
export const ExpectSchema = FindingSchema.partial().extend({
  missing,
  duties: z.array(ExpectedDuty).exactOptional(),
});
