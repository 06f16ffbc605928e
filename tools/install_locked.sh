#!/bin/sh
# Installs a hashed lock and Coxa itself; with uv where it is found, else with pip.
set -eu
venv=$1
lock=$2
echo "Setting up ($lock); this is done once."
if command -v uv >/dev/null 2>&1 &&
  uv pip install -q --python "$venv/bin/python" --require-hashes -r "$lock" 2>/dev/null; then
  :
else
  "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$lock"
fi
# The build back end stands in the lock, so that nothing unhashed is fetched for it.
"$venv/bin/python" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
