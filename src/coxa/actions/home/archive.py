"""What a backup holds: one zip with the database and the original files, and nothing else."""

import re

DATABASE = "coxa.sqlite3"
FILES = "files"
# Names are checked on the way in: an archive may come from anywhere.
ORIGINAL = re.compile(rf"{FILES}/([0-9a-f]{{2}})/(\1[0-9a-f]{{62}})")
# What a kill leaves of a file half written. Archives made before it was left out may hold some.
DRAFT = re.compile(rf"{FILES}/[0-9a-f]{{2}}/tmp[a-z0-9_]+")
