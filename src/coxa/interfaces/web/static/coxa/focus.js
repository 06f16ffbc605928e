// @ts-check
// A question screen begins at what went wrong, or else at its question, so that it is read out.

/** @type {HTMLElement | null} */
const begin = document.getElementById("fault") ?? document.getElementById("q");
begin?.focus();
