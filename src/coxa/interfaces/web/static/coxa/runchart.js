// One cursor over all curves and the track. A slider carries it, so the arrow keys and a screen
// reader work as on any slider. Without this script the table below says the same.

/** @typedef {{at: number[], says: string[], spots: ([number, number] | null)[]}} Stops */

const figure = /** @type {HTMLElement} */ (document.getElementById("runchart"));
const bar = /** @type {HTMLElement} */ (document.getElementById("cursorbar"));
const slider = /** @type {HTMLInputElement} */ (document.getElementById("cursorat"));
const readout = /** @type {HTMLElement} */ (document.getElementById("cursorsays"));
const stops = /** @type {Stops} */ (JSON.parse(document.getElementById("cursordata")?.textContent ?? "{}"));
const charts = /** @type {SVGSVGElement[]} */ ([...figure.querySelectorAll("svg.run")]);
const here = document.querySelector(".track .here");

const nearest = (/** @type {number} */ share) => {
  let low = 0;
  let high = stops.at.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (stops.at[middle] < share) low = middle;
    else high = middle;
  }
  return share - stops.at[low] < stops.at[high] - share ? low : high;
};

const show = (/** @type {number} */ stop) => {
  slider.value = String(stop);
  slider.setAttribute("aria-valuetext", stops.says[stop]);
  readout.textContent = stops.says[stop];
  for (const chart of charts) {
    const x = Number(chart.dataset.left) + stops.at[stop] * Number(chart.dataset.inner);
    const line = chart.querySelector(".cursor");
    line?.setAttribute("transform", `translate(${x.toFixed(1)} 0)`);
    line?.removeAttribute("hidden");
  }
  const spot = stops.spots[stop];
  here?.toggleAttribute("hidden", spot === null);
  if (spot) here?.setAttribute("transform", `translate(${spot[0]} ${spot[1]})`);
};

const point = (/** @type {PointerEvent} */ event) => {
  const chart = /** @type {SVGSVGElement} */ (event.currentTarget);
  const box = chart.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * Number(chart.dataset.width);
  show(nearest((x - Number(chart.dataset.left)) / Number(chart.dataset.inner)));
};

if (stops.at?.length > 1) {
  slider.max = String(stops.at.length - 1);
  slider.setAttribute("aria-valuetext", stops.says[0]);
  slider.addEventListener("input", () => show(Number(slider.value)));
  for (const chart of charts) {
    chart.addEventListener("pointermove", point);
    chart.addEventListener("pointerdown", point);
  }
  bar.hidden = false;
}
