// @ts-check
// The body map: shapes that tick the checkboxes of the list. The list is what is sent.

/** @typedef {SVGPathElement} Region */

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const NEAR_EDGE = 5; // drawing units; nearer to a neighbour than this, ask instead of guessing

/** @param {Region} region */
function centre(region) {
  const box = region.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * The nearest region in that direction; sideways distance counts double.
 * @param {Region[]} regions @param {Region} from @param {number[]} step
 */
function nearest(regions, from, [dx, dy]) {
  const [x, y] = centre(from);
  let best = from;
  let least = Infinity;
  for (const region of regions) {
    const [a, b] = centre(region);
    const along = (a - x) * dx + (b - y) * dy;
    const across = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
    if (region !== from && along > 1 && along + 2 * across < least) {
      best = region;
      least = along + 2 * across;
    }
  }
  return best;
}

/** @param {HTMLElement} map */
function start(map) {
  const list = /** @type {HTMLElement} */ (map.querySelector("[data-list]"));
  const said = /** @type {HTMLElement} */ (map.querySelector("[data-said]"));
  const offer = /** @type {HTMLElement} */ (map.querySelector("[data-offer]"));
  /** @type {Region[]} */
  const all = [...map.querySelectorAll(".region")].map((each) => /** @type {Region} */ (each));
  /** @type {HTMLInputElement[]} */
  const boxes = [...list.querySelectorAll("input")];

  const box = (/** @type {string | undefined} */ place) => boxes.find((each) => each.value === place);

  /** Draw what the list says. */
  function show() {
    for (const region of all) {
      const on = box(region.dataset.place)?.checked ?? false;
      region.classList.toggle("on", on);
      region.setAttribute("aria-checked", String(on));
    }
    for (const mark of map.querySelectorAll("[data-mark]")) {
      const on = box(mark.getAttribute("data-mark") ?? "")?.checked ?? false;
      mark.toggleAttribute("hidden", !on);
    }
    const chosen = boxes.filter((each) => each.checked).map((each) => each.getAttribute("aria-label"));
    const words = map.querySelector("[data-chosen]");
    if (words) words.textContent = chosen.length ? chosen.join(", ") : "Nothing marked yet.";
  }

  /** @param {Region} region */
  function toggle(region) {
    const field = box(region.dataset.place);
    if (!field) return;
    field.checked = !field.checked;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    said.textContent = `${region.dataset.words}, ${field.checked ? "chosen" : "not chosen"}`;
  }

  /** Two lines to choose from where a tap lies on an edge. @param {Region[]} regions */
  function ask(regions) {
    offer.replaceChildren(
      ...regions.map((region) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "btn";
        button.textContent = region.dataset.words ?? "";
        button.addEventListener("click", () => {
          toggle(region);
          offer.hidden = true;
        });
        return button;
      }),
    );
    offer.hidden = false;
    /** @type {HTMLElement} */ (offer.firstElementChild).focus();
  }

  /** Regions of the drawing that lie within a small circle round the tap. @param {MouseEvent} event */
  function under(event) {
    const svg = /** @type {SVGSVGElement} */ (/** @type {Element} */ (event.target).closest("svg"));
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const found = new Set();
    for (let angle = 0; angle < 8; angle += 1) {
      const x = event.clientX + Math.cos((angle * Math.PI) / 4) * NEAR_EDGE * scale;
      const y = event.clientY + Math.sin((angle * Math.PI) / 4) * NEAR_EDGE * scale;
      const hit = document.elementFromPoint(x, y)?.closest(".region");
      if (hit) found.add(hit);
    }
    return /** @type {Region[]} */ ([...found]);
  }

  /** @param {Region} region */
  function focus(region) {
    for (const each of all) {
      if (each.ownerSVGElement === region.ownerSVGElement) each.setAttribute("tabindex", "-1");
    }
    region.setAttribute("tabindex", "0");
    region.focus();
  }

  map.addEventListener("click", (event) => {
    const region = /** @type {Element} */ (event.target).closest(".region");
    if (!region) return;
    const near = under(event).filter((each) => each !== region);
    offer.hidden = true;
    if (near.length === 1) ask([/** @type {Region} */ (region), near[0]]);
    else toggle(/** @type {Region} */ (region));
  });

  map.addEventListener("keydown", (event) => {
    const region = /** @type {Region | null} */ (/** @type {Element} */ (event.target).closest(".region"));
    if (!region) return;
    const mine = all.filter((each) => each.ownerSVGElement === region.ownerSVGElement);
    if (event.key in STEPS) focus(nearest(mine, region, STEPS[/** @type {"ArrowUp"} */ (event.key)]));
    else if (event.key === "Home") focus(mine[0]);
    else if (event.key === " " || event.key === "Enter") toggle(region);
    else return;
    event.preventDefault();
  });

  for (const tab of map.querySelectorAll("[data-tab]")) {
    tab.addEventListener("change", () => {
      for (const view of map.querySelectorAll("[data-view]")) {
        view.toggleAttribute("data-off", view.getAttribute("data-view") !== tab.getAttribute("data-tab"));
      }
    });
  }

  list.addEventListener("change", show);
  /** @type {HTMLElement} */ (map.querySelector("[data-drawn]")).hidden = false;
  list.closest("details")?.removeAttribute("open");
  show();
}

for (const map of document.querySelectorAll("[data-bodymap]")) start(/** @type {HTMLElement} */ (map));
