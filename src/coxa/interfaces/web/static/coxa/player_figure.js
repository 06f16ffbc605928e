// @ts-check
// The moving figure: ready-made frames, shown there and back. Still for those who prefer less
// motion: then the first, the middle and the last key pose stand side by side.

const less = matchMedia("(prefers-reduced-motion: reduce)");

export class Figure {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
    /** @type {Map<string, SVGSVGElement>} */
    this.drawings = new Map();
    /** @type {SVGGElement[]} */
    this.frames = [];
    this.shown = -1;
    this.still = false;
    /** @type {[string | null, boolean, string]} */
    this.wanted = [null, false, ""];
  }

  /** Fetch every drawing now, so that nothing is missing later. @param {string[]} addresses */
  async load(addresses) {
    await Promise.all([...new Set(addresses)].map((address) => this.#fetch(address)));
  }

  /** @param {string} address */
  async #fetch(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      if (drawn instanceof SVGSVGElement) this.drawings.set(address, drawn);
      if (this.wanted[0] === address) this.show(...this.wanted);
    } catch {
      // Without the drawing the words still say what to do.
    }
  }

  /** @param {string | null} address @param {boolean} mirrored @param {string} words */
  show(address, mirrored, words) {
    this.wanted = [address, mirrored, words];
    this.box.replaceChildren();
    this.frames = [];
    this.shown = -1;
    const drawn = address ? this.drawings.get(address) : undefined;
    if (!drawn) return;
    this.box.setAttribute("role", "img");
    this.box.setAttribute("aria-label", words);
    const poses = this.isStill() ? [0, 0.5, 1] : [null];
    this.box.classList.toggle("three", poses.length === 3);
    for (const pose of poses) {
      const copy = /** @type {SVGSVGElement} */ (document.importNode(drawn, true));
      copy.classList.toggle("mirror", mirrored);
      copy.setAttribute("aria-hidden", "true");
      this.box.append(copy);
      const frames = /** @type {SVGGElement[]} */ ([...copy.querySelectorAll(".fr")]);
      if (pose === null) this.frames = frames;
      else frames[Math.round(pose * (frames.length - 1))]?.classList.add("on");
    }
    this.at(0);
  }

  isStill() {
    return this.still || less.matches;
  }

  /** How far through the movement, 0 to 1. @param {number} share */
  at(share) {
    const next = Math.round(Math.min(Math.max(share, 0), 1) * (this.frames.length - 1));
    if (next === this.shown || !this.frames[next]) return;
    this.frames[this.shown]?.classList.remove("on");
    this.frames[next].classList.add("on");
    this.shown = next;
  }
}

/**
 * Where in the movement a moment is: out, held, and back, over and over.
 * @param {number} seconds @param {{outS: number, holdS: number, backS: number}} tempo
 */
export const phase = (seconds, { outS, holdS, backS }) => {
  const at = seconds % (outS + holdS + backS || 1);
  if (at < outS) return at / outS;
  if (at < outS + holdS) return 1;
  return 1 - (at - outS - holdS) / (backS || 1);
};
