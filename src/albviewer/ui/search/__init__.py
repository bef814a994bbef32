"""Looking for things by typing: what drops down from the search field, and the palette of everything there is."""
