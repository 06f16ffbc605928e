// @ts-check
// The hip before the first exercise: whether the round begins, and how gently.

import { end } from "./player_finish.js";

/**
 * Whether it begins at that pain, 0 to 10; where it does not, the page says why.
 * @param {import("./player_round.js").Round} round @param {number} number
 */
export const mayBegin = (round, number) => {
  const bone = /** @type {HTMLInputElement | null} */ (document.getElementById("p-bone"));
  if (number > 0 && bone?.checked) {
    end("The check first", "Pain there can come from the bone, so nothing is loaded before the hip check is done.", true);
    return false;
  }
  if (round.then(number) === "end") {
    end("Not today", `Pain above ${round.session.amber} rests the hip today. Note it, and see what Today says.`, true);
    return false;
  }
  round.floor = round.then(number) === "easier" ? -1 : 0;
  round.worst = number;
  return true;
};
