// One import: ask for the changing part once a second until all is done.
// Without this script the page loads itself again every three seconds.

const EVERY_MS = 1000;
const SPEAK_MS = 10000;
const batch = /** @type {HTMLElement} */ (document.getElementById("batch"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
let spokenAt = 0;

const finished = () => batch.querySelector("[data-finished]")?.getAttribute("data-finished") === "yes";

/** Keep what the runner opened, across the new part. */
const swap = (/** @type {string} */ html) => {
  const open = [...batch.querySelectorAll("details[open]")].map((each) => each.id);
  batch.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
};

const speak = () => {
  const now = Date.now();
  if (!finished() && now - spokenAt < SPEAK_MS) return;
  spokenAt = now;
  said.textContent = batch.querySelector("h1")?.textContent ?? "";
};

const look = async () => {
  try {
    const answer = await fetch(/** @type {string} */ (batch.dataset.lines));
    if (answer.ok) {
      swap(await answer.text());
      speak();
    }
  } catch {
    // Coxa was stopped for a moment; the import goes on when it is back.
  }
  if (!finished()) setTimeout(look, EVERY_MS);
};

if (!finished()) setTimeout(look, EVERY_MS);
