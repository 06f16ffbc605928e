"""Who may come in: the owner, a link that signs in, devices with a key."""
