"""What is being looked at: one immutable state, pure changes to it, its history, and what it makes visible.

Knows nothing of views, words or pixels.
"""
