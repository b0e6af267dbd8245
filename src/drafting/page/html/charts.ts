/** Pictures of distributions, drawn by ECharts as SVG: nothing of it runs where the page is read. */
import { BarChart, LineChart, SankeyChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { escapeXml } from "../../../report/exchange/escapeXml.js";
import type { Histogram } from "../../comparison.js";
import { totalOf } from "../../histogram.js";

use([BarChart, LineChart, SankeyChart, GridComponent, LegendComponent, SVGRenderer, TitleComponent]);

const WIDTH = 880;
/** Room for the words beside streams. */
const LABELS = 250;
const SMALL = { color: "#1d2430", fontSize: 12 };
/** Dark and light enough to be told apart in grey. */
const COLOURS = ["#1f4e79", "#e0913a"];

/** The same distribution under base and variant. */
export interface Pairs {
  /** Said to whoever cannot see it. */
  readonly label: string;
  readonly names: readonly [base: string, variant: string];
  readonly histograms: readonly [base: Histogram, variant: Histogram];
  readonly x: string;
  readonly y: string;
}

/** How often each number, as bars side by side. */
export function barsAsSvg({ label, names, histograms, x, y }: Pairs): string {
  const values = [...new Set(histograms.flatMap((one) => one.map(([value]) => value)))].sort((a, b) => a - b);
  return draw(label, 280, {
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
export function sharesAsSvg(
  { label, names, histograms, x, y }: Pairs,
  all: readonly [number, number],
): string {
  const series = histograms.map((one, side) => {
    let seen = 0;
    const whole = Math.max(1, all[side] ?? totalOf(one));
    const data = one.map(([value, count]) => {
      seen += count;
      return [value, Math.round((1000 * seen) / whole) / 10];
    });
    return { type: "line", step: "end", showSymbol: false, name: names[side], data };
  });
  return draw(label, 280, {
    ...axes(x, y),
    xAxis: { ...axisOf(x), type: "value" },
    yAxis: { ...axisOf(y), type: "value", max: 100 },
    legend: { data: [...names], top: 0 },
    series,
  });
}

/** From what to what, as streams; above each side stands which ruleset it is. */
export function flowsAsSvg(
  label: string,
  flows: readonly { readonly from: string; readonly to: string; readonly count: number }[],
  names: readonly [base: string, variant: string],
): string {
  const left = [...new Set(flows.map(({ from }) => from))];
  const right = [...new Set(flows.map(({ to }) => to))];
  return draw(label, 90 + 36 * Math.max(left.length, right.length), {
    color: COLOURS,
    animation: false,
    title: names.map((text, side) => ({
      text,
      top: 0,
      left: side === 0 ? 0 : WIDTH - LABELS,
      textStyle: { ...SMALL, fontWeight: "bold", width: LABELS - 20, overflow: "break" },
    })),
    series: [
      {
        type: "sankey",
        left: LABELS,
        right: LABELS,
        top: 40,
        bottom: 10,
        nodeGap: 14,
        draggable: false,
        label: { ...SMALL, width: LABELS - 20, overflow: "break", formatter: wordsOf },
        lineStyle: { color: "#8fa3b8", opacity: 0.45, curveness: 0.5 },
        itemStyle: { color: "#1f4e79" },
        data: [
          ...left.map((name) => ({ name: BASE + name, label: { position: "left" } })),
          ...right.map((name) => ({ name: VARIANT + name })),
        ],
        links: flows.map(({ from, to, count }) => ({
          source: BASE + from,
          target: VARIANT + to,
          value: count,
        })),
      },
    ],
  });
}

/** What tells the nodes of both sides apart; of one length. */
const [BASE, VARIANT] = ["0 ", "1 "];

/** What stands beside a node. */
function wordsOf({ name }: { readonly name: string }): string {
  return name.slice(BASE.length);
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

function draw(label: string, height: number, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace("<svg ", `<svg role="img" aria-label="${escapeXml(label)}" `);
}
