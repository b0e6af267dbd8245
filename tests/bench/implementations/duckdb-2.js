/** DuckDB on two threads. */
import { measureDuck } from "./duckMeasured.js";

await measureDuck(2);
