// Pictures of what is on the page: in the page's theme, as a file or on the clipboard.
const SHARP = "2";
const SAID_FOR = 2_000;
const dark = matchMedia("(prefers-color-scheme: dark)");

function themed(address: string): string {
  const url = new URL(address, location.href);
  if (dark.matches) url.searchParams.set("theme", "dark");
  else url.searchParams.delete("theme");
  if (url.searchParams.get("format") === "png") url.searchParams.set("scale", SHARP);
  return url.href;
}

async function fetchPicture(address: string): Promise<Blob> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
  return await answer.blob();
}

function say(button: HTMLElement, words: string): void {
  const usual = button.dataset.usual ??= button.textContent ?? "";
  button.textContent = words;
  setTimeout(() => { button.textContent = usual; }, SAID_FOR);
}

async function copy(button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": fetchPicture(themed(button.dataset.picture!)) })]);
    say(button, "Copied");
  } catch (error) {
    console.warn("The picture could not be copied.", error);
    say(button, "Could not be copied");
  }
}

export function offerPictures(): void {
  if (window.isSecureContext && "ClipboardItem" in window) document.documentElement.classList.add("can-copy");
  document.addEventListener("click", event => {
    const over = event.target as Element;
    const button = over.closest<HTMLElement>(".copy-picture");
    if (button) void copy(button);
    const link = over.closest<HTMLAnchorElement>("a[data-themed]");
    if (link) link.href = themed(link.href);
  }, { capture: true });
}
