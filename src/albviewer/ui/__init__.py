"""How it is drawn: the only home of Qt. Widgets show what the panels say and tell the session what was asked for."""
