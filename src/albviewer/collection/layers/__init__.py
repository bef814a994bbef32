"""Readers of what a collection lays over the map: shapes, tiles, scans, each checked before it is believed."""
