// @ts-check
// Keys 0 to 9 choose on the pain scale; arrows are the radio buttons' own.

for (const scale of document.querySelectorAll(".scale")) {
  scale.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = /** @type {KeyboardEvent} */ (event);
    if (ctrlKey || metaKey || altKey || !/^[0-9]$/.test(key)) return;
    const radio = scale.querySelector(`input[value="${key}"]`);
    if (!(radio instanceof HTMLInputElement)) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
