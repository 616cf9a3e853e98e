import { describe, expect, it } from "vitest";
import { LARGE_FROM, submissionOfUploadKey, uploadKey } from "./object-keys";

const id = "01JD5Z3QH8M4V6X7Y9A0B1C2D3";

describe("upload keys", () => {
  it.each([0, 1, LARGE_FROM - 1])("puts %i bytes among the small files", (size) => {
    expect(uploadKey(id, size)).toBe(`uploads/small/${id}`);
  });

  it.each([LARGE_FROM, 1_000_000_000])("puts %i bytes among the large files", (size) => {
    expect(uploadKey(id, size)).toBe(`uploads/large/${id}`);
  });

  it("names the submission of its own keys and of no others", () => {
    expect(submissionOfUploadKey(uploadKey(id, 1))).toBe(id);
    expect(submissionOfUploadKey(uploadKey(id, LARGE_FROM))).toBe(id);
    expect(submissionOfUploadKey(`uploads/${id}`)).toBeUndefined();
    expect(submissionOfUploadKey(`uploads/small/${id}/x`)).toBeUndefined();
    expect(submissionOfUploadKey(`derived/small/${id}`)).toBeUndefined();
  });
});
