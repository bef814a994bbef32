"""What the screens of an exhibit are made of: large enough for a finger and for eyes a metre away."""
