import type { Drawing } from "./_draw";
import type { Data } from "./_option";

// The library that draws is five times as heavy as everything else together: it is fetched when the page stands and the
// chart comes into view. Until then the server's picture is there.
let drawing: Drawing | undefined;
let wanted = 0;
let isDrawing = false;
let data: Data;
let at = -1;
let line = 0;

const place = () => document.getElementById("chart");

/** What stands at a place, said as a person would. */
function words(): string {
  const { name, points } = data.lines[line]!;
  const point = points[at];
  const period = point?.period ?? data.periods[at]!;
  const value = point ? `${point.text}, ${point.word}` : "nothing known";
  const target = point?.target ? [`target ${point.target}`] : [];
  const notes = data.notes.filter(note => note.at === at).map(note => `Note of ${note.text}`);
  return [`${data.lines.length > 1 ? `${name}, ` : ""}${period}: ${value}`, ...target, ...notes].join("; ");
}

const last = () => data.periods.length - 1;
const KEYS: Record<string, () => void> = {
  ArrowRight: () => { at = at < 0 ? last() : Math.min(at + 1, last()); },
  ArrowLeft: () => { at = at < 0 ? last() : Math.max(at - 1, 0); },
  ArrowUp: () => { line = (line + data.lines.length - 1) % data.lines.length; },
  ArrowDown: () => { line = (line + 1) % data.lines.length; },
  Home: () => { at = 0; },
  End: () => { at = last(); },
};

function onKey(event: KeyboardEvent): void {
  if (event.key === "Escape") drawing?.point(undefined);
  const move = KEYS[event.key];
  if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move();
  if (at < 0) at = last();
  drawing?.point(at);
  document.getElementById("chart-said")!.textContent = words();
}

function makeReachable(chart: HTMLElement): void {
  data = JSON.parse(chart.dataset.chart!) as Data;
  chart.tabIndex = 0;
  // What is drawn for readers without scripts goes as soon as the chart is seen: no key may stand in it then.
  chart.querySelector(".drawn")?.setAttribute("inert", "");
  chart.setAttribute("role", "application");
  chart.setAttribute("aria-roledescription", "line chart");
  chart.setAttribute("aria-label", `${data.label}: ${data.periods.length} periods from ${data.periods[0]} to ${data.periods.at(-1)}. Left and right arrow move along them${data.lines.length > 1 ? ", up and down from line to line" : ""}. The table below has the same numbers.`);
  chart.onkeydown = onKey;
  new IntersectionObserver((seen, observer) => {
    if (!seen.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    whenIdle(() => void draw());
  }, { rootMargin: "200px" }).observe(chart);
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 200);
}

/** Draws the chart; once more where its place, its numbers or the theme have changed while it was drawn. */
async function draw(): Promise<void> {
  wanted++;
  if (isDrawing) return;
  isDrawing = true;
  try {
    const { Drawing } = await import("./_draw");
    for (let drawn = 0; drawn !== wanted;) {
      drawn = wanted;
      drawing?.end();
      const chart = place();
      drawing = chart ? await Drawing.on(chart, data) : undefined;
    }
    if (at >= 0) drawing?.point(at);
  } finally {
    isDrawing = false;
  }
}

/** A page that was renewed has another chart only where its numbers are others. */
function begin(): void {
  const chart = place();
  if (!chart || chart.onkeydown) return;
  const hadFocus = document.activeElement === document.body && at >= 0;
  makeReachable(chart);
  if (hadFocus) chart.focus({ preventScroll: true });
}

let width = innerWidth;
const again = () => { if (wanted > 0) void draw(); };
begin();
document.addEventListener("scorecard:swapped", begin);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; again(); } });
