import type { Line } from "./_option";

/** The values of whole periods: a running one is not to be read as one of them. */
export function whole({ points }: Line): (number | null)[] {
  return points.map(point => point && !point.running ? point.value : null);
}

/** From the last whole period to the running one, dotted. */
export function soFar({ points }: Line, color: string): object {
  const last = points.length - 1;
  return {
    type: "line", symbol: "none", silent: true, tooltip: { show: false }, emphasis: { disabled: true }, lineStyle: { color, width: 2, type: [2, 4] },
    data: points.map((point, at) => points[last]?.running && at >= last - 1 ? point?.value ?? null : null),
  };
}
