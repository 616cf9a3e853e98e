import type { UploadRequest } from "./submissions";

export interface Queue {
  /** Asks for a roll-up of that year soon; asking twice folds once or twice, never harms. */
  requestRollUp(year: number): Promise<void>;
  /** Asks for (another) processing of an upload that lies in the object store. */
  requestIngest(request: UploadRequest): Promise<void>;
}
