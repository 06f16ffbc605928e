// @ts-check
// Which region of the body map is meant: the next one on a key, those within a fingertip of a tap.

/** @typedef {SVGPathElement} Region */
/** @typedef {[number, number]} Point */

const NEAR_EDGE_PX = 6; // a finger nearer to a neighbour than this is asked, not guessed at
const AROUND = 8; // directions in which neighbours are looked for

/** @param {Region} region @returns {Point} */
function centre(region) {
  const box = region.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * The nearest region in that direction, no more than about 60 degrees aside of it;
 * the way across counts double.
 * @param {Region[]} regions @param {Region} from @param {Point} step
 */
export function nearest(regions, from, [dx, dy]) {
  const [x, y] = centre(from);
  let best = from;
  let least = Infinity;
  for (const region of regions) {
    const [a, b] = centre(region);
    const along = (a - x) * dx + (b - y) * dy;
    const across = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
    if (region !== from && along > 1 && along > across / 2 && along + 2 * across < least) {
      best = region;
      least = along + 2 * across;
    }
  }
  return best;
}

/** Regions within a fingertip of a tap. @param {MouseEvent} tap @returns {Region[]} */
export function around(tap) {
  const found = new Set();
  for (let at = 0; at < AROUND; at += 1) {
    const angle = (2 * Math.PI * at) / AROUND;
    const x = tap.clientX + Math.cos(angle) * NEAR_EDGE_PX;
    const y = tap.clientY + Math.sin(angle) * NEAR_EDGE_PX;
    const hit = document.elementFromPoint(x, y)?.closest(".region");
    if (hit) found.add(hit);
  }
  return [...found];
}
