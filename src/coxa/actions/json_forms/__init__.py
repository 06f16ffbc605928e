"""The dicts of the contract, one module a form; command line and API share them."""
