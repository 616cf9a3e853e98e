import { createEffect, createRoot } from "solid-js";
import { user } from "../session/session";
import { resumeQueue } from "./queue";

/** Takes the queue up as soon as its user is here. */
createRoot(() =>
  createEffect(() => {
    if (user()) void resumeQueue();
  }),
);
