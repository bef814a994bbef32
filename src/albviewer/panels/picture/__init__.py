"""A picture of the map to be saved: drawn from the base map's data on any sheet, without Qt and without a page."""
