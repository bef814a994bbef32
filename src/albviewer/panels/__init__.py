"""What each view says, without Qt: reader, map, lists, chips, counts, empty states; the folium page.

Knows nothing of widgets, fonts or events of the toolkit.
"""
