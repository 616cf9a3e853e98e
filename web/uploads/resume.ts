import { resumeQueue } from "./queue";

// It goes on by itself as soon as its user is here; what is too old goes, whoever is.
void resumeQueue();
