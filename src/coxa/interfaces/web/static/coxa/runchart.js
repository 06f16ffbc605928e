// One cursor through all panels of a run: by pointer, by finger, or by arrow keys on the slider.
// Without this script the drawings and the table say the same.

/** @typedef {[number, string, string]} Row share of the way, the place, what is said there */

const figure = /** @type {HTMLElement} */ (document.querySelector("[data-runchart]"));
const bar = /** @type {HTMLElement} */ (figure.querySelector(".cursorbar"));
const slider = /** @type {HTMLInputElement} */ (figure.querySelector("#cursor"));
const place = /** @type {HTMLElement} */ (figure.querySelector("[data-place]"));
const said = /** @type {HTMLElement} */ (figure.querySelector("[data-said]"));
const drawings = /** @type {SVGSVGElement[]} */ ([...figure.querySelectorAll("svg.runchart")]);
/** @type {Row[]} */
const rows = JSON.parse(document.getElementById("readout")?.textContent || "[]");

/** @param {SVGSVGElement} drawing */
const edges = (drawing) => [Number(drawing.dataset.left), Number(drawing.dataset.right)];

/** @param {number} index */
const show = (index) => {
  const [share, where, words] = rows[index];
  slider.value = String(index);
  slider.setAttribute("aria-valuetext", `${where}: ${words}`);
  place.textContent = where;
  said.textContent = words;
  for (const drawing of drawings) {
    const [left, right] = edges(drawing);
    const line = drawing.querySelector(".cursor");
    line?.setAttribute("transform", `translate(${(left + share * (right - left)).toFixed(1)} 0)`);
    line?.setAttribute("visibility", "visible");
  }
};

/** @param {SVGSVGElement} drawing @param {PointerEvent} event */
const follow = (drawing, event) => {
  const box = drawing.getBoundingClientRect();
  const [left, right] = edges(drawing);
  const at = ((event.clientX - box.left) / box.width) * drawing.viewBox.baseVal.width;
  const share = Math.min(1, Math.max(0, (at - left) / (right - left)));
  show(Math.min(rows.length - 1, Math.floor(share * rows.length)));
};

if (rows.length) {
  slider.max = String(rows.length - 1);
  slider.addEventListener("input", () => show(Number(slider.value)));
  for (const drawing of drawings) {
    drawing.addEventListener("pointermove", (event) => follow(drawing, event));
    drawing.addEventListener("pointerdown", (event) => follow(drawing, event));
  }
  bar.hidden = false;
  show(0);
}
