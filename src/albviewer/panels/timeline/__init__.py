"""The timeline without Qt: days to pixels, ticks, how a date is drawn, and where everything stands."""
