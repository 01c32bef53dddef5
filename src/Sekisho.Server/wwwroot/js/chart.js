// Draws a chart from the table beside it: the first column names the categories, every other column is a series.
// The table stays: it is what screen readers read and what prints.
import "../vendor/echarts/echarts.common.min.js";

const colours = ["#115a36", "#b3001b", "#7a4a00", "#4d4d4d", "#0017c1", "#5a1a8b"];
const patterns = ["none", "rect", "triangle", "circle", "diamond", "pin"];

for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const table = figure.querySelector("table");
  const rows = [...table.tBodies[0].rows];
  if (rows.length === 0) continue;

  const canvas = document.createElement("div");
  canvas.className = "chart__canvas";
  canvas.setAttribute("aria-hidden", "true");
  figure.prepend(canvas);

  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const number = (cell) => Number(cell.textContent.replaceAll(",", ""));
  const chart = window.echarts.init(canvas, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    aria: { enabled: false, decal: { show: true, decals: patterns.map((symbol) => ({ symbol })) } },
    color: colours,
    textStyle: { fontFamily: "Noto Sans JP, sans-serif", fontSize: 14 },
    grid: { left: 48, right: 16, top: 48, bottom: 32 },
    legend: { top: 0, data: heads.slice(1) },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: rows.map((row) => row.cells[0].textContent.trim()) },
    yAxis: { type: "value", minInterval: 1 },
    series: heads.slice(1).map((name, i) => ({
      name,
      type: figure.dataset.chart,
      stack: figure.dataset.chart === "bar" ? "all" : undefined,
      data: rows.map((row) => number(row.cells[i + 1])),
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(canvas);
}
