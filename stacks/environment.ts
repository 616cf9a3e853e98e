import type { QueueWithDeadLetters } from "./queue";
import type { StorageStack } from "./storage";

/** What functions/deps.ts reads of the data side. Names only; whoever knows them can do nothing without the role. */
export function dataEnvironment(
  storage: StorageStack,
  rollUps: QueueWithDeadLetters,
): Record<string, string> {
  return {
    TABLE_NAME: storage.table.tableName,
    UPLOADS_BUCKET: storage.uploadsName,
    DERIVED_BUCKET: storage.derived.bucketName,
    SMALL_FILES_QUEUE_URL: storage.arrivals.small.queue.queueUrl,
    LARGE_FILES_QUEUE_URL: storage.arrivals.large.queue.queueUrl,
    ROLL_UP_QUEUE_URL: rollUps.queue.queueUrl,
  };
}
