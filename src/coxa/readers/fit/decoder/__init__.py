"""FIT bytes in, columns out: a decoder that needs NumPy and nothing else of Coxa but `Unreadable`.

Start at `decode.decode`; `docs/fit-reader.md` tells how it works and how fast it is.
"""
