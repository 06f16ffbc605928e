// @ts-check
// Spoken cues and sounds. Both are switched by the runner and remembered in this browser; the
// voice is off until somebody asks for it.

/** @param {string} name @param {boolean} otherwise */
const remembered = (name, otherwise) => {
  const kept = localStorage.getItem(`coxa.${name}`);
  return kept === null ? otherwise : kept === "on";
};

/** @type {AudioContext | undefined} */
let audio;

/** A short tone. @param {number} hertz @param {number} seconds */
export const beep = (hertz = 660, seconds = 0.12) => {
  if (!switches.sound) return;
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = hertz;
    loud.gain.setValueAtTime(0.2, audio.currentTime);
    loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
    tone.connect(loud).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + seconds);
  } catch {
    // No sound here; the numbers go on.
  }
};

/** @param {string} words */
export const speak = (words) => {
  if (!switches.voice || !("speechSynthesis" in window)) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.lang = "en-GB";
  speechSynthesis.speak(said);
};

export const switches = {
  voice: remembered("voice", false),
  sound: remembered("sound", true),
  still: remembered("still", false),
};

/**
 * A button that turns one of them on and off.
 * @param {HTMLElement} button @param {"voice" | "sound" | "still"} name @param {() => void} [then]
 */
export const switchBy = (button, name, then) => {
  const show = () => button.setAttribute("aria-pressed", String(switches[name]));
  button.addEventListener("click", () => {
    switches[name] = !switches[name];
    localStorage.setItem(`coxa.${name}`, switches[name] ? "on" : "off");
    show();
    then?.();
  });
  show();
};
