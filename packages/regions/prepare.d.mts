export function prepareRegions(): Promise<string>;
