import { keepAges, renewAges } from "./_age";
import { fetchPage, listen, oneAtATime } from "./_live";
import { offerPictures } from "./_pictures";

const FOCUSABLE = "a, button, summary, select, input, textarea";

function parts(page: Document): string {
  return [...page.querySelectorAll(".live[id]")].map(part => part.id).join();
}

/** The parts as the server has sent them: scripts and readers change what is on the page. */
const served = new Map([...document.querySelectorAll(".live[id]")].map(part => [part.id, part.innerHTML]));

/** Replaces what has changed and leaves scroll, focus and opened details where they are. */
function swap(fresh: Document): void {
  // A board that was empty has other parts than a full one: there is nothing to keep, so it starts anew.
  if (parts(fresh) !== parts(document)) { location.reload(); return; }
  for (const old of document.querySelectorAll<HTMLElement>(".live[id]")) {
    const now = fresh.getElementById(old.id);
    if (!now || now.innerHTML === served.get(old.id)) continue;
    served.set(old.id, now.innerHTML);
    for (const opened of old.querySelectorAll("details[open]")) now.querySelector(`#${opened.id || "none"}`)?.setAttribute("open", "");
    const focused = [...old.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement!);
    old.replaceChildren(...now.childNodes);
    if (focused >= 0) old.querySelectorAll<HTMLElement>(FOCUSABLE)[focused]?.focus({ preventScroll: true });
  }
  if (fresh.title) document.title = fresh.title;
  renewAges();
  document.dispatchEvent(new Event("scorecard:swapped"));
}

const renew = oneAtATime(async () => {
  // The next event or the return of the connection asks again; until then the page stays as it is, its age counting.
  try { swap(await fetchPage()); } catch (error) { console.warn("The page could not be renewed.", error); }
});

// The page has just come when the connection first stands: what was published in between can wait until it is drawn.
const SETTLED = 3_000;
let settled = false;
function news(): void {
  if (settled) { renew(); return; }
  settled = true;
  setTimeout(renew, SETTLED);
}

// A browser has few connections to one server: pages that nobody looks at give theirs back.
let stop: (() => void) | undefined;
function followVisibility(): void {
  stop?.();
  stop = document.hidden ? undefined : listen({ news });
}

followVisibility();
document.addEventListener("visibilitychange", followVisibility);
addEventListener("pagehide", () => stop?.());
addEventListener("pageshow", event => { if (event.persisted) followVisibility(); });
keepAges();
offerPictures();

// What was opened over other things goes when the reader turns elsewhere.
const over = () => document.querySelectorAll<HTMLDetailsElement>(".trust[open]");
document.addEventListener("click", event => { for (const open of over()) if (!open.contains(event.target as Node)) open.open = false; });
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const open of over()) { open.open = false; open.querySelector("summary")?.focus(); }
});
