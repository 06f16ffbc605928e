// @ts-check
// A step as turns: one set of one side each, in the order in which they are done.

/**
 * @typedef {{exercise: string, title: string, how: string[], figure: string | null, shows: string,
 *   outS: number, holdS: number, backS: number, by: string | null, sets: number,
 *   reps: number | null, seconds: number | null, repS: number}} Movement
 * @typedef {Movement & {sides: string[], restS: number, cautions: string[], optional: boolean,
 *   weight: boolean, loadKg: number | null, easier: Movement[], harder: Movement[]}} Step
 * @typedef {{set: number, side: string}} Turn
 * @typedef {{exercise: string, went: string, sets: number, reps: number | null,
 *   hold_s: number | null, load_kg: number | null, pain: number | null}} Done
 */

/** @param {Step} step @param {Movement} movement @returns {Turn[]} */
export const turnsOf = (step, movement) => {
  const sides = step.sides.length ? step.sides : [""];
  const sets = Array.from({ length: movement.sets }, (_, at) => at + 1);
  return sets.flatMap((set) => sides.map((side) => ({ set, side })));
};

/** How long a turn takes at its tempo. @param {Movement} movement */
export const secondsOf = (movement) => movement.seconds ?? (movement.reps ?? 0) * movement.repS;

/** The step in a lighter (-1, -2) or heavier (+1) form; 0 is as planned. @param {Step} step @param {number} level */
export const movementOf = (step, level) => {
  if (level < 0) return step.easier[-level - 1] ?? step;
  return level > 0 ? (step.harder[level - 1] ?? step) : step;
};

/** The whole round as the log takes it. @param {Step} step @param {number} level @param {number} turns @param {number | null} pain @param {string} how @param {number | null} kg @returns {Done} */
export const doneOf = (step, level, turns, pain, how, kg) => {
  const movement = movementOf(step, level);
  const all = turnsOf(step, movement).length;
  const sides = step.sides.length || 1;
  let went = how;
  if (!went) {
    if (turns === 0) went = "skipped";
    else if (turns < all) went = "partly";
    else went = level < 0 ? "easier" : "done";
  }
  return {
    exercise: movement.exercise,
    went,
    sets: Math.floor(turns / sides),
    reps: movement.reps,
    hold_s: movement.seconds === null ? null : Math.round(movement.seconds),
    load_kg: kg,
    pain,
  };
};
