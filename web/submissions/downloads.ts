import type { Download } from "@pantau/api";
import { saveFile } from "../export/save";
import { getJson, request } from "../queries/http";

/** Fetches the file of a submission, or its error copy, by a link of five minutes; the server notes who did. */
export async function downloadOf(submission: string, which: "file" | "error-copy"): Promise<void> {
  const { url } = await getJson<Download>(`/submissions/${submission}/${which}`, { method: "POST" });
  location.assign(url);
}

/** Saves a template, filled with what stands where a region is given. */
export async function downloadTemplate(
  type: string,
  query: { readonly lang: string; readonly period?: string; readonly region?: string },
): Promise<void> {
  const answer = await request(`/templates/${type}`, { query });
  const named = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  saveFile(await answer.blob(), named ?? `${type}.xlsx`);
}
