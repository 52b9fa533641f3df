/** Black or white, whichever reads better on a colour given as #rrggbb. */
export function textOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 150 ? '#000' : '#fff';
}
