// @ts-check
// The body map: shapes that tick the checkboxes of the list. The list is what is sent.

import { around, nearest } from "./bodymap_near.js";

/** @typedef {import("./bodymap_near.js").Region} Region */

/** @type {Record<string, import("./bodymap_near.js").Point>} */
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const MOST_OFFERED = 3;
const WIDE = matchMedia("(min-width: 900px)"); // as in the stylesheet: three drawings at once

class BodyMap {
  /** @param {HTMLElement} map */
  constructor(map) {
    this.map = map;
    this.list = this.#part("[data-list]");
    this.offer = this.#part("[data-offer]");
    this.said = this.#part("[data-said]");
    /** @type {Region[]} */
    this.regions = [...map.querySelectorAll(/** @type {"path"} */ (".region"))];
    /** @type {HTMLInputElement[]} */
    this.boxes = [...map.querySelectorAll(/** @type {"input"} */ ('input[name="where"]'))];
    /** @type {HTMLInputElement[]} */
    this.tabs = [...map.querySelectorAll(/** @type {"input"} */ (".maptabs input"))];
  }

  start() {
    this.map.addEventListener("click", (event) => this.#tap(event));
    this.map.addEventListener("keydown", (event) => this.#key(event));
    this.map.addEventListener("change", () => this.show());
    for (const tab of this.tabs) tab.addEventListener("change", () => this.turn());
    this.#scale()?.addEventListener("change", () => this.show());
    WIDE.addEventListener("change", () => this.turn());
    this.list.closest("details")?.removeAttribute("open");
    this.turn();
    this.show();
  }

  /** Draw what the list says. */
  show() {
    const level = this.#level();
    for (const region of this.regions) {
      const on = this.#box(region.dataset.place)?.checked ?? false;
      const pain = on && level !== null ? `, pain ${level} of 10` : "";
      region.classList.toggle("on", on);
      region.setAttribute("aria-checked", String(on));
      region.setAttribute("aria-label", `${region.dataset.words}${pain}${on ? ", chosen" : ""}`);
    }
    for (const mark of this.map.querySelectorAll("[data-mark]")) {
      mark.toggleAttribute("hidden", !this.#box(mark.getAttribute("data-mark"))?.checked);
      mark.classList.toggle("numbered", level !== null);
      /** @type {Element} */ (mark.querySelector("text")).textContent = level ?? "";
    }
    const chosen = this.boxes.filter((box) => box.checked).map((box) => box.ariaLabel);
    this.#part("[data-chosen]").textContent = chosen.join("; ") || "Nothing marked yet.";
  }

  /** The chosen view on a phone; front, back and one side where there is room. */
  turn() {
    const side = this.tabs.find((tab) => tab.checked && /left|right/.test(tab.value));
    if (WIDE.matches && !side) this.tabs[this.#sideOfChosen() === "right" ? 3 : 2].checked = true;
    const now = this.tabs.find((tab) => tab.checked)?.value;
    for (const view of this.map.querySelectorAll("[data-view]")) {
      view.toggleAttribute("data-on", view.getAttribute("data-view") === now);
    }
    this.offer.hidden = true;
  }

  /** @param {Region} region */
  #toggle(region) {
    const box = this.#box(region.dataset.place);
    if (!box) return;
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
    this.said.textContent = `${region.dataset.words}, ${box.checked ? "chosen" : "not chosen"}`;
  }

  /** @param {MouseEvent} event */
  #tap(event) {
    const region = /** @type {Element} */ (event.target).closest(".region");
    if (!region) return;
    const tapped = /** @type {Region} */ (region);
    const finger = /** @type {PointerEvent} */ (event).pointerType !== "mouse" && event.detail > 0;
    const others = finger ? around(event).filter((each) => each !== tapped) : [];
    this.offer.hidden = true;
    this.#reach(tapped);
    if (others.length && !tapped.classList.contains("on")) this.#ask([tapped, ...others]);
    else this.#toggle(tapped);
  }

  /** A few lines to choose from where a tap lies near an edge. @param {Region[]} regions */
  #ask(regions) {
    const buttons = regions.slice(0, MOST_OFFERED).map((region) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = region.dataset.words ?? "";
      button.addEventListener("click", () => {
        this.offer.hidden = true;
        this.#reach(region);
        this.#toggle(region);
        region.focus({ preventScroll: true });
      });
      return button;
    });
    this.offer.replaceChildren(...buttons);
    this.offer.hidden = false;
    buttons[0].focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const region = /** @type {Region | null} */ (
      /** @type {Element} */ (event.target).closest(".region")
    );
    if (!region) return;
    const mine = this.regions.filter((each) => each.ownerSVGElement === region.ownerSVGElement);
    if (event.key in STEPS) this.#reach(nearest(mine, region, STEPS[event.key])).focus();
    else if (event.key === "Home") this.#reach(mine[0]).focus();
    else if (event.key === " " || event.key === "Enter") this.#toggle(region);
    else return;
    event.preventDefault();
  }

  /** Tab comes to this region of its drawing from now on. @param {Region} region */
  #reach(region) {
    for (const each of this.regions) {
      if (each.ownerSVGElement === region.ownerSVGElement) each.setAttribute("tabindex", "-1");
    }
    region.setAttribute("tabindex", "0");
    return region;
  }

  #sideOfChosen() {
    return this.boxes.find((box) => box.checked && /:(left|right)$/.test(box.value))?.value.split(":")[1];
  }

  /** The pain scale of the same form, where there is one. */
  #scale() {
    return this.map.closest("form")?.querySelector(".scale");
  }

  /** @returns {string | null} */
  #level() {
    const chosen = this.#scale()?.querySelector("input:checked");
    return chosen instanceof HTMLInputElement ? chosen.value : null;
  }

  /** @param {string | null | undefined} place */
  #box(place) {
    return this.boxes.find((each) => each.value === place);
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.map.querySelector(selector));
  }
}

for (const map of document.querySelectorAll("[data-bodymap]")) {
  new BodyMap(/** @type {HTMLElement} */ (map)).start();
}
