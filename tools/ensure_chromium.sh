#!/bin/sh
# The browser tests need a Chromium: finds one, or installs Debian's, or says what to do.
set -eu
found() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  return 1
}
found && exit 0
as_root=""
if [ "$(id -u)" != 0 ]; then
  as_root="sudo -n"
  sudo -n true 2>/dev/null || as_root="none"
fi
if command -v apt-get >/dev/null 2>&1 && [ "$as_root" != none ]; then
  echo "Installing chromium for the browser tests."
  # An old list of packages may still do, so a failed update is not the end.
  $as_root apt-get update -qq >/dev/null 2>&1 </dev/null || true
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1 </dev/null || true
fi
# Not an error here: the tests that need no browser still run, and the others fail by name.
found || echo "The browser tests need Chromium. Install it (Debian: apt-get install chromium); until then they fail." >&2
