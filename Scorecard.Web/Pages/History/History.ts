import type { EChartsType } from "echarts/core";
import { begin } from "./_chart";
import { option, panelsOf, type Data } from "./_option";

let chart: EChartsType | undefined;
let data: Data;
let at = -1;
let line = 0;

/** What stands at a place, said as a person would. */
function words(): string {
  const { name, points } = data.lines[line]!;
  const point = points[at];
  const period = point?.period ?? data.periods[at]!;
  const notes = data.notes.filter(note => note.at === at).map(note => `Note of ${note.text}`);
  const value = point ? [`${point.text}, ${point.word}`, ...(point.target ? [`target ${point.target}`] : [])] : ["nothing known"];
  return [data.lines.length > 1 ? `${name}, ${period}: ${value[0]}` : `${period}: ${value[0]}`, ...value.slice(1), ...notes].join("; ");
}

const KEYS: Record<string, () => void> = {
  ArrowRight: () => { at = Math.min(at + 1, data.periods.length - 1); },
  ArrowLeft: () => { at = at < 0 ? data.periods.length - 1 : Math.max(at - 1, 0); },
  ArrowUp: () => { line = (line + data.lines.length - 1) % data.lines.length; },
  ArrowDown: () => { line = (line + 1) % data.lines.length; },
  Home: () => { at = 0; },
  End: () => { at = data.periods.length - 1; },
};

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") { chart?.dispatchAction({ type: "hideTip" }); return; }
  const move = KEYS[event.key];
  if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move();
  if (at < 0) at = data.periods.length - 1;
  point();
}

/** Shows and says where the reader is. */
function point(): void {
  const seriesIndex = (chart?.getOption().series as { name?: string }[]).findIndex(series => series.name === data.lines[line]!.name);
  chart?.dispatchAction({ type: "showTip", seriesIndex, dataIndex: at });
  document.getElementById("chart-said")!.textContent = words();
}

function makeReachable(place: HTMLElement): void {
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-roledescription", "line chart");
  place.setAttribute("aria-label", `${data.label}: ${data.periods.length} periods from ${data.periods[0]} to ${data.periods.at(-1)}. Left and right arrow move along them${data.lines.length > 1 ? ", up and down from line to line" : ""}. The table below has the same numbers.`);
  place.onkeydown = onKey;
}

function draw(): void {
  const place = document.getElementById("chart");
  const json = place?.dataset.chart;
  const hadFocus = chart?.getDom() === document.activeElement;
  chart?.dispose();
  chart = undefined;
  if (!place || !json) return;
  data = JSON.parse(json) as Data;
  place.replaceChildren();
  chart = begin(place);
  chart.setOption(option(data, place.clientWidth, place.clientHeight / panelsOf(data).length));
  makeReachable(place);
  if (hadFocus) place.focus();
}

let width = innerWidth;
draw();
document.addEventListener("scorecard:swapped", () => { if (chart?.getDom() !== document.getElementById("chart")) draw(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; draw(); } });
addEventListener("beforeprint", () => chart?.resize());
