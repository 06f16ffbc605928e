"""What holds for every page: who may come in, what a browser may do, how errors look."""
