/** DuckDB on one thread. */
import { measureDuck } from "./duckMeasured.js";

await measureDuck(1);
