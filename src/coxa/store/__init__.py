"""The only room that knows tables: rows in, values out, always through the owner."""
