import { version } from "../../package.json";

/** Version of this library, as reports name it. */
export const ENGINE_VERSION: string = version;

/** This library, as receipts name it. */
export const ENGINE = { name: "vertelrecht", version: ENGINE_VERSION } as const;
