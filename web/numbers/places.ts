/** Places from 1 on of values in their order; those that are equal have the same place. */
export function placesOf(values: readonly (number | null)[]): number[] {
  const places: number[] = [];
  values.forEach((value, i) => {
    places.push(i > 0 && values[i - 1] === value ? (places[i - 1] ?? 1) : i + 1);
  });
  return places;
}
