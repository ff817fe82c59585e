import { LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, ScatterChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

interface Point {
  period: string; status: "green" | "red" | "grey"; word: string; text: string;
  value: number | null; low: number | null; high: number | null; targetLow: number | null; targetHigh: number | null;
}
interface Data { label: string; unit: string; currency: string | null; points: Point[]; }

const locale = document.documentElement.dataset.locale || undefined;
let chart: EChartsType | undefined;

function axisFormat({ unit, currency }: Data): Intl.NumberFormat {
  if (unit === "ratio") return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  if (currency && unit.startsWith("money")) return new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", notation: "compact", maximumFractionDigits: 1 });
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
}

/** The colours of the page as it is now, light or dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), dim: of("dim"), line: of("line"), edge: of("edge"), card: of("card"), green: of("on"), red: of("off"), grey: of("grey"), font: of("font") };
}

/** The same three shapes as everywhere: filled circle, filled diamond, ring. */
function marks({ points }: Data, colour: ReturnType<typeof colours>) {
  return points.map(({ value, status }) => ({
    value,
    symbol: status === "red" ? "diamond" : "circle",
    symbolSize: status === "red" ? 12 : 9,
    itemStyle: status === "grey" ? { color: colour.card, borderColor: colour.grey, borderWidth: 2, opacity: 1 } : { color: colour[status], opacity: 1 },
  }));
}

const quiet = { type: "line", symbol: "none", silent: true, tooltip: { show: false }, emphasis: { disabled: true } } as const;

/** The interval as the ground between two lines: one at its low end, one as high as it is wide on top. */
function band({ points }: Data, colour: ReturnType<typeof colours>) {
  const base = { ...quiet, stack: "interval", stackStrategy: "all", lineStyle: { opacity: 0 } } as const;
  return [
    { ...base, data: points.map(point => point.low) },
    { ...base, data: points.map(point => point.low === null || point.high === null ? null : point.high - point.low), areaStyle: { color: colour.dim, opacity: 0.16 } },
  ];
}

function targets({ points }: Data, colour: ReturnType<typeof colours>) {
  const line = { ...quiet, step: "middle", lineStyle: { color: colour.edge, type: "dashed", width: 1.5 } } as const;
  return [{ ...line, data: points.map(point => point.targetLow) }, { ...line, data: points.map(point => point.targetHigh) }];
}

function option(data: Data) {
  const colour = colours();
  const axis = axisFormat(data);
  const text = { color: colour.dim, fontFamily: colour.font, fontSize: 13 };
  return {
    animation: false,
    aria: { enabled: true, label: { description: `${data.label}: line chart of ${data.points.length} periods. The table below has the same numbers.` } },
    grid: { left: 8, right: 16, top: 16, bottom: 4, containLabel: true },
    textStyle: { fontFamily: colour.font },
    tooltip: {
      trigger: "axis", backgroundColor: colour.card, borderColor: colour.edge, textStyle: { color: colour.ink, fontFamily: colour.font },
      axisPointer: { lineStyle: { color: colour.edge } },
      formatter: (hits: { dataIndex: number }[]) => {
        const point = data.points[hits[0]?.dataIndex ?? -1];
        return point ? tip(point) : "";
      },
    },
    xAxis: { type: "category", boundaryGap: false, data: data.points.map(point => point.period), axisLabel: { ...text, hideOverlap: true, margin: 14 }, axisLine: { lineStyle: { color: colour.line } }, axisTick: { show: false } },
    yAxis: { type: "value", scale: true, axisLabel: { ...text, formatter: (value: number) => axis.format(value) }, splitLine: { lineStyle: { color: colour.line } } },
    series: [
      ...band(data, colour), ...targets(data, colour),
      { type: "line", symbol: "none", data: data.points.map(point => point.value), lineStyle: { color: colour.ink, width: 2 }, emphasis: { disabled: true } },
      { type: "scatter", data: marks(data, colour), z: 3, emphasis: { disabled: true } },
    ],
  };
}

function tip(point: Point): HTMLElement {
  const box = document.createElement("div");
  const strong = document.createElement("b");
  strong.textContent = point.text;
  box.append(point.period, document.createElement("br"), strong, ` ${point.word}`);
  return box;
}

function draw(): void {
  const place = document.getElementById("chart");
  const json = document.getElementById("chart-points")?.textContent;
  chart?.dispose();
  chart = undefined;
  if (!place || !json) return;
  place.replaceChildren();
  chart = init(place, undefined, { renderer: "svg" });
  chart.setOption(option(JSON.parse(json) as Data));
}

draw();
document.addEventListener("scorecard:swapped", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("resize", () => chart?.resize());
