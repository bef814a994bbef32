"""Menus that several views share."""
