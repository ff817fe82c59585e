import type { Colours } from "./_colours";
import type { Line } from "./_option";
import { soFar, whole } from "./_whole";

const quiet = { type: "line", symbol: "none", silent: true, tooltip: { show: false }, emphasis: { disabled: true } } as const;

/** One line alone has room for all that is known of it: its interval, its target, its statuses. */
export function single(line: Line, colour: Colours): object[] {
  return [
    ...band(line, colour), ...targets(line, colour),
    { type: "line", name: line.name, symbol: "none", data: whole(line), lineStyle: { color: colour.ink, width: 2 }, emphasis: { disabled: true } },
    soFar(line, colour.ink),
    { type: "scatter", data: marks(line, colour), z: 3, emphasis: { disabled: true } },
  ];
}

/** The same three shapes as everywhere: filled circle, filled diamond, ring. */
function marks({ points }: Line, colour: Colours) {
  return points.map(point => ({
    value: point?.value ?? null,
    symbol: point?.status === "red" ? "diamond" : "circle",
    symbolSize: point?.status === "red" ? 12 : 9,
    itemStyle: !point || point.status === "grey" ? { color: colour.card, borderColor: colour.grey, borderWidth: 2, opacity: 1 } : { color: colour[point.status], opacity: 1 },
  }));
}

/** The interval as the ground between two lines: one at its low end, one as high as it is wide on top. */
function band({ points }: Line, colour: Colours) {
  const base = { ...quiet, stack: "interval", stackStrategy: "all", lineStyle: { opacity: 0 } } as const;
  return [
    { ...base, data: points.map(point => point?.low ?? null) },
    { ...base, data: points.map(point => point && point.low !== null && point.high !== null ? point.high - point.low : null), areaStyle: { color: colour.dim, opacity: 0.16 } },
  ];
}

function targets({ points }: Line, colour: Colours) {
  const line = { ...quiet, step: "middle", lineStyle: { color: colour.edge, type: "dashed", width: 1.5 } } as const;
  return [{ ...line, data: points.map(point => point?.targetLow ?? null) }, { ...line, data: points.map(point => point?.targetHigh ?? null) }];
}
