import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

/** An empty chart in a place. */
export function begin(place: HTMLElement): EChartsType {
  return init(place, undefined, { renderer: "svg" });
}

/** The colours of the page as it is now, light or dark. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return { ink: of("ink"), dim: of("dim"), line: of("line"), edge: of("edge"), card: of("card"), green: of("on"), red: of("off"), grey: of("grey"), font: of("font") };
}

export type Colours = ReturnType<typeof colours>;
