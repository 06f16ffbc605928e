"""The plan at a secret address that calendar programs fetch by themselves."""
