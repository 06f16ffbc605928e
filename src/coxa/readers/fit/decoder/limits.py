"""How much a FIT file may hold before it is an attack; real files stay far below."""

# Offsets are kept in 32 bits.
MAX_BYTES = 2**31 - 1

# 46 days at one message a second; the busiest real file seen has 92,000.
MAX_MESSAGES = 4_000_000

# A maker that writes a definition a minute comes to 1,440 a day; the most seen is 838 in a ride.
MAX_DEFINITIONS = 50_000

# Identical definitions count once. The most seen is 213.
MAX_LAYOUTS = 2_000

# The longest chain seen has five.
MAX_PARTS = 500

# Messages that are handed out one by one (laps, events, sessions) instead of in columns.
MAX_ROWS = 20_000
