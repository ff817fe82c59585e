import { colours, type Colours } from "./_colours";
import { single } from "./_single";
import { soFar, whole } from "./_whole";

export interface Point {
  period: string; status: "green" | "red" | "grey"; word: string; text: string; target: string | null;
  value: number | null; low: number | null; high: number | null; targetLow: number | null; targetHigh: number | null; running: boolean;
}
export interface Line { name: string; unit: string; currency: string | null; points: (Point | null)[]; }
export interface Note { at: number; text: string; }
export interface Data { label: string; periods: string[]; lines: Line[]; notes: Note[]; }

const AXIS = 34; // Room for the periods under the last panel.
const NOTES = 18; // Room for the marks of notes above them.
const NARROW = 640;

const locale = document.documentElement.dataset.locale || undefined;

function axisFormat({ unit, currency }: Line): Intl.NumberFormat {
  if (unit === "ratio") return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  if (currency && unit.startsWith("money")) return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", notation: "compact", maximumFractionDigits: 1 });
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
}

/** Lines of one unit share a panel; another unit has a scale of its own below. */
export function panelsOf(data: Data): Line[][] {
  const panels = new Map<string, Line[]>();
  for (const line of data.lines) {
    const unit = `${line.unit} ${line.currency ?? ""}`;
    panels.set(unit, [...panels.get(unit) ?? [], line]);
  }
  return [...panels.values()];
}

/** Lines differ in weight and in dashes, as in the legend (History.css): colour stands for status alone. */
export function styles(colour: Colours) {
  return [
    { color: colour.ink, width: 2.25, type: "solid" },
    { color: colour.dim, width: 2.25, type: [7, 4] },
    { color: colour.edge, width: 2.25, type: "solid" },
    { color: colour.ink, width: 2.25, type: [2, 3] },
    { color: colour.dim, width: 2.25, type: [12, 3, 2, 3] },
    { color: colour.edge, width: 2.25, type: [4, 6] },
  ];
}

function several(data: Data, colour: Colours, panels: Line[][], wide: boolean): object[] {
  const look = styles(colour);
  return data.lines.flatMap((line, index) => {
    const panel = panels.findIndex(lines => lines.includes(line));
    const running = line.points.at(-1)?.running === true;
    // From the first line of a name down, so that names that give way keep the order of their lines.
    const endLabel = { show: wide, verticalAlign: "top", offset: [0, -7], formatter: line.name, color: colour.ink, fontFamily: colour.font, fontSize: 12, lineHeight: 15, width: 150, overflow: "break" };
    const labelLayout = { moveOverlap: "shiftY" };
    return [{
      type: "line", name: line.name, xAxisIndex: panel, yAxisIndex: panel, symbol: "circle", symbolSize: 5, showAllSymbol: false, lineStyle: look[index % look.length], itemStyle: { color: look[index % look.length]!.color },
      data: whole(line), emphasis: { disabled: true },
      ...running ? {} : { endLabel, labelLayout },
    }, { ...soFar(line, look[index % look.length]!.color), xAxisIndex: panel, yAxisIndex: panel, ...running ? { endLabel, labelLayout } : {} }];
  });
}

/** Small marks on the time line itself, in a strip of their own. */
function noted(data: Data, colour: Colours, strip: number): object[] {
  const places = [...new Set(data.notes.map(note => note.at))];
  return places.length === 0 ? [] : [{ type: "scatter", xAxisIndex: strip, yAxisIndex: strip, symbol: "triangle", symbolSize: 9, silent: true, itemStyle: { color: colour.dim }, data: places.map(place => [place, 0.5]), tooltip: { show: false } }];
}

function tip(data: Data, at: number): HTMLElement {
  const box = document.createElement("div");
  box.className = "tip";
  box.append(data.periods[at] ?? "");
  for (const line of data.lines) {
    const point = line.points[at];
    const row = document.createElement("p");
    const strong = document.createElement("b");
    strong.textContent = point?.text ?? "–";
    row.append(data.lines.length > 1 ? `${line.name} ` : "", strong, ` ${point?.word ?? ""}`);
    box.append(row);
  }
  for (const note of data.notes.filter(note => note.at === at)) {
    const row = document.createElement("p");
    row.textContent = `▲ ${note.text}`;
    box.append(row);
  }
  return box;
}

export function option(data: Data, width: number, panelHeight: number) {
  const colour = colours();
  const panels = panelsOf(data);
  const wide = width >= NARROW && data.lines.length > 1;
  const text = { color: colour.dim, fontFamily: colour.font, fontSize: 13 };
  const right = wide ? 170 : 16;
  const strip = data.notes.length > 0 ? NOTES : 0;
  const usable = panelHeight * panels.length - AXIS - strip;
  const grids = panels.map((_, panel) => ({ left: 64, right, top: 14 + panel * usable / panels.length, height: usable / panels.length - 26 }));
  const periods = { type: "category", boundaryGap: false, data: data.periods, axisTick: { show: false } };
  return {
    animation: false,
    grid: [...grids, { left: 64, right, top: panels.length * panelHeight - AXIS - strip, height: Math.max(strip, 1) }],
    textStyle: { fontFamily: colour.font },
    axisPointer: { link: [{ xAxisIndex: "all" }], lineStyle: { color: colour.edge } },
    tooltip: {
      trigger: "axis", confine: true, backgroundColor: colour.card, borderColor: colour.edge, textStyle: { color: colour.ink, fontFamily: colour.font, fontSize: 14 },
      formatter: (hits: { dataIndex: number }[]) => tip(data, hits[0]?.dataIndex ?? -1),
    },
    xAxis: [
      ...panels.map((_, gridIndex) => ({ ...periods, gridIndex, axisLabel: { show: false }, axisLine: { lineStyle: { color: colour.line } } })),
      { ...periods, gridIndex: panels.length, axisLabel: { ...text, hideOverlap: true, margin: 10 }, axisLine: { show: false }, axisPointer: { show: false } },
    ],
    yAxis: [
      ...panels.map((lines, gridIndex) => ({ type: "value", scale: true, gridIndex, splitNumber: panels.length > 1 ? 3 : 5, axisLabel: { ...text, formatter: (value: number) => axisFormat(lines[0]!).format(value) }, splitLine: { lineStyle: { color: colour.line } } })),
      { type: "value", gridIndex: panels.length, min: 0, max: 1, show: false },
    ],
    series: [...(data.lines.length === 1 ? single(data.lines[0]!, colour) : several(data, colour, panels, wide)), ...noted(data, colour, panels.length)],
  };
}
