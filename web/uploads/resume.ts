import { createEffect, createRoot } from "solid-js";
import { session } from "../session/session";
import { resumeQueue } from "./queue";

// What is too old goes, whoever is here.
void resumeQueue();
// The line is back before the session is: without this the queue would sleep through its return.
createRoot(() => createEffect(() => session().status === "signed-in" && void resumeQueue()));
