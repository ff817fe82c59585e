/** The colours of the page as it is now, light or dark. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), dim: of("dim"), line: of("line"), edge: of("edge"), card: of("card"), green: of("on"), red: of("off"), grey: of("grey"), font: of("font") };
}

export type Colours = ReturnType<typeof colours>;
