"""How it is drawn: the only home of Qt."""
