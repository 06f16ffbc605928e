"""The folder that holds everything: opened, copied, moved, taken out, emptied."""
