"""How much a FIT file may hold before it is an attack; real files stay far below."""

# Offsets are kept in 32 bits.
MAX_BYTES = 2**31 - 1

# 46 days at one message a second; the busiest real file seen has 92,000.
MAX_MESSAGES = 4_000_000

# Watches that packed a record into two bytes wrote 80,000 in a day at most; a longer file whose
# messages are shorter than this on average would cost far more memory than its size.
MANY_MESSAGES = 100_000
MIN_BYTES_A_MESSAGE = 8

# A maker that writes a definition a minute comes to 1,440 a day; the most seen is 838 in a ride.
MAX_DEFINITIONS = 50_000

# Identical definitions count once. The most seen is 56.
MAX_LAYOUTS = 500

# Descriptions of fields that apps add. The most seen is 28.
MAX_DEVELOPER_FIELDS = 500

# The longest chain seen has five.
MAX_PARTS = 500

# Messages that are handed out one by one (laps, events, sessions) instead of in columns.
MAX_ROWS = 10_000
