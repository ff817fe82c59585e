import { keepAges, renewAges } from "../../Assets/_age";
import { fetchPage, listen, oneAtATime, Refused } from "../../Assets/_live";

const locale = document.documentElement.dataset.locale || undefined;
const board = document.getElementById("board")!;
const foot = document.querySelector<HTMLElement>(".foot")!;
const connection = document.getElementById("connection")!;
const lost = document.getElementById("lost")!;
const clock = document.getElementById("clock")!;

const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });

let lostAt: Date | undefined;

function say(state: "live" | "lost", text: string): void {
  foot.dataset.state = state;
  const place = state === "lost" ? lost : connection;
  if (place.textContent !== text) place.textContent = text;
}

function sayState(connected: boolean): void {
  if (connected) {
    lostAt = undefined;
    say("live", "Connected");
    return;
  }
  lostAt ??= new Date();
  const data = board.querySelector(".data b")?.textContent;
  say("lost", `Not connected since ${time.format(lostAt)} – showing ${board.dataset.shown ?? "the last board"}${data ? `, data up to ${data}` : ""}`);
}

function sayRefused(status: number): void {
  const expired = status === 401 || status === 403 || status === 404;
  if (expired) say("lost", "This screen's link is no longer valid – ask an administrator for a new one");
  else sayState(false);
}

/** Which script and style a page was made for. */
function assets(page: Document): string {
  return [...page.querySelectorAll("link[rel=stylesheet], script[src]")].map(asset => asset.getAttribute("href") ?? asset.getAttribute("src")).join();
}

const renew = oneAtATime(async () => {
  try {
    const fresh = await fetchPage();
    const now = fresh.getElementById("board");
    if (!now) return;
    // After an upgrade the old script must not draw the new board. The server has just answered, so reloading is safe.
    if (assets(fresh) !== assets(document)) { location.reload(); return; }
    board.className = now.className;
    board.dataset.shown = now.dataset.shown;
    if (board.innerHTML !== now.innerHTML) board.replaceChildren(...now.childNodes);
    renewAges();
    sayState(true);
  } catch (error) {
    if (error instanceof Refused) sayRefused(error.status);
    else sayState(false);
  }
});

function tick(): void {
  const now = new Date();
  const text = `${day.format(now)} ${time.format(now)}`;
  if (clock.textContent !== text) clock.textContent = text;
}

// A board that could not be fetched though the connection stands is asked for again.
setInterval(() => { if (foot.dataset.state === "lost") renew(); }, 15_000);
setInterval(tick, 1_000);
tick();
keepAges();
renewAges();
listen({ news: renew, state: connected => { if (!connected) sayState(false); } });
