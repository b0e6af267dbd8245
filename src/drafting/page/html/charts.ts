/** Pictures of distributions, drawn by ECharts as SVG: nothing of it runs where the page is read. */
import { BarChart, LineChart, SankeyChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Histogram } from "../../comparison.js";
import { totalOf } from "../../histogram.js";

use([BarChart, LineChart, SankeyChart, GridComponent, LegendComponent, SVGRenderer]);

const WIDTH = 880;
/** Room for the words beside streams. */
const LABELS = 250;
/** Dark and light enough to be told apart in grey. */
const COLOURS = ["#1f4e79", "#e0913a"];

/** The same distribution under base and variant. */
export interface Pairs {
  readonly names: readonly [base: string, variant: string];
  readonly histograms: readonly [base: Histogram, variant: Histogram];
  readonly x: string;
  readonly y: string;
}

/** How often each number, as bars side by side. */
export function barsAsSvg({ names, histograms, x, y }: Pairs): string {
  const values = [...new Set(histograms.flatMap((one) => one.map(([value]) => value)))].sort((a, b) => a - b);
  return draw(280, {
    ...axes(x, y),
    xAxis: { ...axisOf(x), type: "category", data: values.map(String) },
    legend: { data: [...names], top: 0 },
    series: histograms.map((one, side) => {
      const counts = new Map(one);
      return { type: "bar", name: names[side], data: values.map((value) => counts.get(value) ?? 0) };
    }),
  });
}

/** Which share has at most so many, as steps; `all` are those of whom some have none. */
export function sharesAsSvg({ names, histograms, x, y }: Pairs, all: readonly [number, number]): string {
  const series = histograms.map((one, side) => {
    let seen = 0;
    const whole = Math.max(1, all[side] ?? totalOf(one));
    const data = one.map(([value, count]) => {
      seen += count;
      return [value, Math.round((1000 * seen) / whole) / 10];
    });
    return { type: "line", step: "end", showSymbol: false, name: names[side], data };
  });
  return draw(280, {
    ...axes(x, y),
    xAxis: { ...axisOf(x), type: "value" },
    yAxis: { ...axisOf(y), type: "value", max: 100 },
    legend: { data: [...names], top: 0 },
    series,
  });
}

/** From what to what, as streams; the same word stands on both sides. */
export function flowsAsSvg(
  flows: readonly { readonly from: string; readonly to: string; readonly count: number }[],
  names: readonly [base: string, variant: string],
): string {
  const left = [...new Set(flows.map(({ from }) => from))];
  const right = [...new Set(flows.map(({ to }) => to))];
  const [base, variant] = names;
  return draw(60 + 36 * Math.max(left.length, right.length), {
    color: COLOURS,
    animation: false,
    series: [
      {
        type: "sankey",
        left: LABELS,
        right: LABELS,
        top: 10,
        bottom: 10,
        nodeGap: 14,
        draggable: false,
        label: { color: "#1d2430", fontSize: 12 },
        lineStyle: { color: "#8fa3b8", opacity: 0.45, curveness: 0.5 },
        itemStyle: { color: "#1f4e79" },
        data: [
          ...left.map((name) => ({ name: `${base}: ${name}`, label: { position: "left" } })),
          ...right.map((name) => ({ name: `${variant}: ${name}` })),
        ],
        links: flows.map(({ from, to, count }) => ({
          source: `${base}: ${from}`,
          target: `${variant}: ${to}`,
          value: count,
        })),
      },
    ],
  });
}

function axes(x: string, y: string) {
  return {
    color: COLOURS,
    animation: false,
    grid: { left: 64, right: 24, top: 40, bottom: 48 },
    xAxis: axisOf(x),
    yAxis: { ...axisOf(y), type: "value" },
  };
}

function axisOf(name: string) {
  return { name, nameLocation: "middle", nameGap: 32, nameTextStyle: { color: "#5b6472" } };
}

function draw(height: number, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
