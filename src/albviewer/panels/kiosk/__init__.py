"""What the screens of an exhibit say, without Qt."""
