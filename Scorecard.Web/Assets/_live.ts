// The server says that something was published; the page then asks for itself again. No state is kept here but the connection's.
const EVENTS = ["scorecard", "run", "tension"];
const SILENCE = 45_000; // Three heartbeats missed: a connection can be dead without an error.
const LOOK = 5_000;

export interface Listener {
  /** Something was published, or the connection has come back and something may have been missed. */
  news(): void;
  /** Whether the server is there. */
  state?(connected: boolean): void;
}

/** Listens until the returned function is called; comes back by itself after any loss. */
export function listen(listener: Listener): () => void {
  let heardAt = 0;
  let source: EventSource;

  const heard = () => { heardAt = Date.now(); };
  const open = () => {
    heard();
    source = new EventSource("/api/v1/events");
    source.onopen = () => { heard(); listener.state?.(true); listener.news(); };
    source.onerror = () => listener.state?.(false);
    source.addEventListener("ping", heard);
    for (const name of EVENTS) source.addEventListener(name, () => { heard(); listener.news(); });
  };
  const look = () => {
    const silent = Date.now() - heardAt > SILENCE;
    if (silent) listener.state?.(false);
    if (!silent && source.readyState !== EventSource.CLOSED) return;
    source.close();
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
