"""The exhibit as it is drawn and touched."""
