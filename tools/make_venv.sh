#!/bin/sh
# Makes the virtual environment, or says in one sentence what is missing.
set -eu
python=$1
venv=$2
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Coxa needs Python 3.11 or later. Install it, or name it: make run PYTHON=/path/to/python3" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  echo "Python's venv is missing. On Debian or Ubuntu: apt-get install python3-venv" >&2
  exit 1
fi
"$python" -m venv "$venv"
