import { cleanup } from "@solidjs/testing-library";
import { afterEach } from "vitest";

/** What a test has shown is gone before the next one begins. */
afterEach(cleanup);
