"""How much of anything is still a runner's own file, and not an attack or an accident."""

MEBIBYTE = 1024 * 1024

# The largest real recording seen is 3 MB; a day of one-second GPX with sensors is about 40 MB.
MAX_FILE_BYTES = 64 * MEBIBYTE

# GPX packs about 20 to 1, the emptiest real TCX about 60; deflate itself ends at 1032.
MAX_RATIO = 200

# Below this a high ratio can hurt nobody, and short repetitive files do reach it.
RATIO_MATTERS_ABOVE_BYTES = 4 * MEBIBYTE

# Strava gzips once, and some senders gzip that again; more layers are a trick.
MAX_GZIP_LAYERS = 2

# A real archive of 1,894 activities has 5,527 members; ten years of all-day data about 40,000.
MAX_MEMBERS = 50_000

# 50,000 members with long names need 8 MB of directory, which is read before anything else.
MAX_DIRECTORY_BYTES = 12 * MEBIBYTE

# Twenty years of a run a day at half a megabyte are 3.6 GB.
MAX_TOTAL_BYTES = 4096 * MEBIBYTE

# Garmin's account export puts all uploads in one zip inside the zip; that one is large.
MAX_NESTED_ZIP_BYTES = 2048 * MEBIBYTE

# Apple's export of ten years is 2 GB, and grows; it streams by, so that no size of it fills memory.
MAX_HEALTH_EXPORT_BYTES = 16 * 1024 * MEBIBYTE

# Databases of health data grow to some hundred megabytes a year; they are copied to disk once.
MAX_DATABASE_BYTES = 4096 * MEBIBYTE

# A nested zip larger than this waits in an unnamed temporary file instead of memory.
NESTED_ZIP_IN_MEMORY_BYTES = 16 * MEBIBYTE

# Garmin's zip in the zip is one level; a runner may have zipped that once more.
MAX_ZIP_DEPTH = 3

# Deeper folders than this are a loop or a mistake.
MAX_FOLDER_DEPTH = 32
