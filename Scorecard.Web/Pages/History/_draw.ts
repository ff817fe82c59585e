import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { option, panelsOf, type Data } from "./_option";

use([LineChart, ScatterChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** Leaves the reader's other work its turn. */
const turn = () => new Promise(done => setTimeout(done));

/** The chart as it stands in its place. */
export class Drawing {
  private constructor(private readonly chart: EChartsType) {}

  static async on(place: HTMLElement, data: Data): Promise<Drawing> {
    await turn();
    const canvas = document.createElement("div");
    canvas.className = "canvas";
    place.replaceChildren(canvas);
    const chart = init(canvas, undefined, { renderer: "svg" });
    await turn();
    chart.setOption(option(data, place.clientWidth, place.clientHeight / panelsOf(data).length));
    return new Drawing(chart);
  }

  /** Shows what is known at a place; nothing where there is none. */
  point(at: number | undefined): void {
    if (at === undefined) { this.chart.dispatchAction({ type: "hideTip" }); return; }
    const { series } = this.chart.getOption() as { series: { name?: string }[] };
    this.chart.dispatchAction({ type: "showTip", seriesIndex: series.findIndex(one => one.name), dataIndex: at });
  }

  end(): void {
    this.chart.dispose();
  }
}
