export { type FileObjects, type FileObjectsOptions, makeFileObjects } from "./files";
export { type Bucket, makeS3Objects, S3_CHECKSUMS, type S3ObjectsOptions } from "./s3";
export { OBJECTS_PATH } from "./signature";
