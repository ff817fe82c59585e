// The server says that something was published; the page then asks for itself again. No state is kept here but the connection's.
const EVENTS = ["scorecard", "run", "tension"];
const SILENCE = 45_000; // Three heartbeats missed: a connection can be dead without an error.
const LOOK = 5_000;

export interface Listener {
  /** Something was published, or the connection has come back and something may have been missed. */
  news(): void;
  /** Whether the server is there, and when it was last heard of. */
  state?(connected: boolean, heardAt: number): void;
  /** The server answers, but not to this page; asked again after a while all the same. */
  refused?(): void;
}

/** Listens until the returned function is called; comes back by itself after any loss. */
export function listen(listener: Listener, address = "/api/v1/events"): () => void {
  let heardAt = Date.now();
  let source: EventSource;

  const heard = () => { heardAt = Date.now(); };
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => { heard(); listener.state?.(true, heardAt); listener.news(); };
    source.onerror = () => {
      listener.state?.(false, heardAt);
      if (source.readyState === EventSource.CLOSED) listener.refused?.();
    };
    source.addEventListener("ping", heard);
    // The server is there and its database is not: what stands on the page is as old as that.
    source.addEventListener("store", event => {
      const isBack = (event as MessageEvent<string>).data === "back";
      listener.state?.(isBack, heardAt);
      if (isBack) { heard(); listener.news(); }
    });
    source.addEventListener("revoked", () => { source.close(); listener.refused?.(); });
    for (const name of EVENTS) source.addEventListener(name, () => { heard(); listener.news(); });
  };
  let openedAt = Date.now();
  const look = () => {
    const silent = Date.now() - Math.max(heardAt, openedAt) > SILENCE;
    if (silent) listener.state?.(false, heardAt);
    if (!silent && source.readyState !== EventSource.CLOSED) return;
    source.close();
    openedAt = Date.now();
    open();
  };

  open();
  const watch = setInterval(look, LOOK);
  return () => { clearInterval(watch); source.close(); };
}

/** The server answered, but not with this page. */
export class Refused extends Error {
  constructor(readonly status: number) { super(`The server answered ${status}.`); }
}

/** This very page as it is now. */
export async function fetchPage(): Promise<Document> {
  const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(20_000) });
  if (!answer.ok || answer.redirected) throw new Refused(answer.redirected ? 401 : answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Runs `work` one at a time; what is asked for meanwhile is done once more afterwards, a moment later. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) { again = true; return; }
    running = true;
    try { await work(); } finally {
      running = false;
      if (again) { again = false; setTimeout(run, 500); }
    }
  };
  return () => void run();
}
