"""The look in Qt's terms: fonts, icons, palette, style sheet and marks, all made from the tokens."""
