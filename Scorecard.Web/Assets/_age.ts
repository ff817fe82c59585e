// How old something is, in the same words as AgeText.cs.
export function ageText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return ago(minutes, "minute");
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? ago(hours, "hour") : ago(Math.floor(hours / 24), "day");
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

/** Counts on by the reader's clock, so that a page nobody answers any more cannot look fresh. */
export function keepAges(): void {
  setInterval(renewAges, 10_000);
}

export function renewAges(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>("time.age")) {
    const text = ageText(Date.now() - Date.parse(time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
}
