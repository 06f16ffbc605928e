// @ts-check
// What is tapped or pressed on the player's page, led to what it does.

/** @typedef {() => void} Deed */

const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {ParentNode} within @param {string} mark @param {Deed} then */
const on = (within, mark, then) => within.querySelector(mark)?.addEventListener("click", then);

/** @param {ParentNode} within @param {(level: number) => void} then */
const onLevels = (within, then) => {
  for (const button of within.querySelectorAll("[data-level]"))
    button.addEventListener("click", () => then(Number(/** @type {HTMLElement} */ (button).dataset.level)));
};

/**
 * The buttons of the round, and the answer about the hip before it.
 * @param {{main: Deed, done: Deed, back: Deed, skip: Deed, easier: Deed, harder: Deed, leave: Deed,
 *   start: (number: number) => void, limps: Deed}} deeds
 */
export const onTaps = (deeds) => {
  /** @type {[string, Deed][]} */
  const taps = [
    ["p-main", deeds.main],
    ["p-done", deeds.done],
    ["p-back", deeds.back],
    ["p-skip", deeds.skip],
    ["p-easier", deeds.easier],
    ["p-harder", deeds.harder],
    ["p-end", deeds.leave],
  ];
  for (const [id, then] of taps) el(id).addEventListener("click", then);
  onLevels(el("p-first"), deeds.start);
  on(el("p-first"), "[data-limp]", deeds.limps);
};

/**
 * The pain button and its dialog.
 * @param {HTMLDialogElement} dialog
 * @param {(number: number | null, more?: {limps?: boolean, groin?: boolean}) => void} hurt
 * @param {Deed} shut after it was open, however it ended
 */
export const onHurts = (dialog, hurt, shut) => {
  el("p-hurts").addEventListener("click", () => dialog.showModal());
  onLevels(dialog, (number) => hurt(number));
  on(dialog, "[data-limp]", () => hurt(null, { limps: true }));
  on(dialog, "[data-groin]", () => hurt(null, { groin: true }));
  on(dialog, "[data-close]", () => dialog.close());
  dialog.addEventListener("close", shut);
};

/**
 * Space and the arrows, as long as the round is on screen and nothing else wants them.
 * @param {HTMLDialogElement} dialog @param {{pause: Deed, back: Deed, skip: Deed}} deeds
 */
export const onKeys = (dialog, { pause, back, skip }) => {
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (el("p-work").hidden || el("player").hidden || dialog.open || target.closest("input, summary")) return;
    if (event.key === " " && !target.closest("button")) pause();
    else if (event.key === "ArrowLeft") back();
    else if (event.key === "ArrowRight") skip();
    else return;
    event.preventDefault();
  });
};
