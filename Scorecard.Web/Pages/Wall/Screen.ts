// What a screen asks for in its address, for its own sake: ?shift=on against burn-in, ?dark=22-6 for hours nobody looks.
const MINUTE = 60_000;
const STEPS = [[0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]] as const;

/** Moves everything by a few pixels every minute, within the margin that there is. */
export function keepShifting(): void {
  if (new URLSearchParams(location.search).get("shift") !== "on") return;
  const wall = document.querySelector<HTMLElement>(".wall")!;
  const shift = () => {
    const [x, y] = STEPS[Math.floor(Date.now() / MINUTE) % STEPS.length]!;
    wall.style.translate = `${x * 0.3}vh ${y * 0.3}vh`;
  };
  shift();
  setInterval(shift, MINUTE);
}

/** Leaves nothing but the clock, dimmed, from one full hour to another by the screen's own clock. */
export function keepDarkHours(): void {
  const hours = /^(\d{1,2})-(\d{1,2})$/.exec(new URLSearchParams(location.search).get("dark") ?? "");
  if (!hours) return;
  const [from, to] = [Number(hours[1]), Number(hours[2])];
  const look = () => {
    const hour = new Date().getHours();
    const isDark = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    document.body.classList.toggle("is-dark", isDark);
  };
  look();
  setInterval(look, 10_000);
}
