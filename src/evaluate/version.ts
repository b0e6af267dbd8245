import { version } from "../../package.json";

/** Version of this library, as reports name it. */
export const ENGINE_VERSION: string = version;
