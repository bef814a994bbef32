"""What a visitor sees, one module for each screen."""
