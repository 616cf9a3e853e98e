import { S3Client } from "@aws-sdk/client-s3";
import { makeS3Objects, S3_CHECKSUMS } from "@pantau/objects";
import type { Clock, Objects } from "@pantau/usecases";
import type { Environment } from "./environment";

/** The two buckets behind one port. */
export function makeObjects(environment: Environment, clock: Clock): Objects {
  const { credentials, pathStyleObjects: forcePathStyle } = environment;
  const client = new S3Client({ ...S3_CHECKSUMS, credentials, forcePathStyle });
  return makeS3Objects({
    client,
    clock,
    buckets: {
      uploads: { name: environment.required("UPLOADS_BUCKET"), versioned: !environment.pathStyleObjects },
      derived: { name: environment.required("DERIVED_BUCKET"), versioned: !environment.pathStyleObjects },
    },
  });
}
