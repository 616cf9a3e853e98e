/** Set on this device while something is on its way: the next start of the app takes it up on any page. */
export const QUEUE_FLAG = "pantau.queue";
