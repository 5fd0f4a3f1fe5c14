"""A scripted newspaper over HTTP on 127.0.0.1, the same for the same seed, with the truth of every article.

What each site publishes is `world`, how a site renders it is `shapes`, which address gives what is `routes`,
and `server` sends it; each knows nothing of those after it.
"""
