"""The pages. Each folder is one page: its addresses, its view, its templates beside the others."""
