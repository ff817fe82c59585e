import { keepAges, renewAges } from "../../Assets/_age";
import { fetchPage, listen, oneAtATime, Refused } from "../../Assets/_live";
import { keepDarkHours, keepShifting } from "./Screen";

const RETRY = 15_000;
const REFUSED = [401, 403, 404];

/** Keeps the board live, and says so when it is not. */
export function keepWall(): void {
  const locale = document.documentElement.dataset.locale || undefined;
  const board = document.getElementById("board")!;
  const footer = document.querySelector<HTMLElement>(".foot");
  // A question that has no answer has nothing to renew.
  if (!footer) return;
  const foot = footer;
  const connection = document.getElementById("connection")!;
  const lost = document.getElementById("lost")!;
  const clock = document.getElementById("clock")!;
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });

  // Whether the event stream stands; whether the board is asked for without it; when the server was last heard of, once it is not there.
  let streaming = false;
  let bridged = false;
  let answeredAt = Date.now();
  let lostAt: number | undefined;

  function say(state: "live" | "lost" | "refused", text: string): void {
    foot.dataset.state = state;
    const place = state === "live" ? connection : lost;
    if (place.textContent !== text) place.textContent = text;
  }

  function sayAnswered(): void {
    lostAt = undefined;
    answeredAt = Date.now();
    bridged = !streaming;
    say("live", streaming ? "Connected" : `No live connection – as of ${time.format(answeredAt)}`);
  }

  function sayLost(heardAt: number): void {
    bridged = false;
    lostAt ??= heardAt;
    if (foot.dataset.state === "refused") return;
    const data = board.querySelector(".data b")?.textContent;
    say("lost", `Not connected since ${time.format(lostAt)} – showing ${board.dataset.shown ?? "the last board"}${data ? `, data up to ${data}` : ""}`);
  }

  function sayRefused(): void {
    board.replaceChildren();
    connection.textContent = "";
    say("refused", "This screen's link is no longer valid. Ask an administrator for a new one.");
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
      sayAnswered();
    } catch (error) {
      if (error instanceof Refused && REFUSED.includes(error.status)) sayRefused();
      else sayLost(answeredAt);
    }
  });

  function tick(): void {
    const now = new Date();
    const text = `${day.format(now)} ${time.format(now)}`;
    if (clock.textContent !== text) clock.textContent = text;
  }

  // Where nothing is announced, or the board could not be fetched, it is asked for now and then.
  setInterval(() => { if (!streaming || foot.dataset.state !== "live") renew(); }, RETRY);
  setInterval(tick, 1_000);
  tick();
  keepAges();
  renewAges();
  keepShifting();
  keepDarkHours();
  const state = (connected: boolean, heardAt: number) => {
    streaming = connected;
    if (!connected && !bridged) sayLost(heardAt);
  };
  listen({ news: renew, refused: renew, state }, "/wall/events");
}
