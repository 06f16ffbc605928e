// @ts-check
// Keeps the screen on where the browser allows it, and says so where it does not.

/** @param {HTMLElement} note */
export const keepAwake = async (note) => {
  const lock = async () => {
    try {
      if (!("wakeLock" in navigator)) throw new Error("none");
      await navigator.wakeLock.request("screen");
      note.textContent = "Screen stays on";
    } catch {
      note.textContent = "Screen may go dark";
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lock();
  });
  await lock();
};
