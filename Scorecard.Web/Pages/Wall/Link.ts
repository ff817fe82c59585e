// A screen that is opened by its link hands the secret in by itself, and forgets it: it stays in no history and no address bar.
export function handIn(): void {
  const secret = location.hash.slice(1);
  const field = document.querySelector<HTMLInputElement>("#link #secret");
  if (!field || !secret) return;
  history.replaceState(null, "", location.pathname + location.search);
  field.value = secret;
  field.form!.requestSubmit();
}
