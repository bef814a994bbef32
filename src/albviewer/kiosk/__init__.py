"""What keeps an exhibit running, without Qt: its settings, its visitors' pauses, its staff, its updates, its restarts.

Knows collections and sessions; how any of it looks is the business of `ui/`.
"""

from __future__ import annotations
