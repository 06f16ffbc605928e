// @ts-check
// A round that was left is offered before anything is asked; one that had ended waits to be logged.

import { finish } from "./player_finish.js";
import { Round } from "./player_round.js";

const el = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Round} round @param {{goOn: () => void, ended: () => void}} then */
export const offer = (round, { goOn, ended }) => {
  if (!round.takeUp()) return;
  if (round.ended) {
    ended();
    finish(round);
    return;
  }
  el("p-ask").hidden = true;
  el("p-left").hidden = false;
  el("p-leftwords").textContent = `You were at ${round.at + 1} of ${round.session.steps.length}, ${round.movement.title}.`;
  el("p-goon").addEventListener("click", goOn);
  el("p-anew").addEventListener("click", () => {
    Round.forget();
    location.reload();
  });
};
