"""How the forests of newsspider/extract/forest.py are learned."""
