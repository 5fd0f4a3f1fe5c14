"""newsspider turns news sites into clean data."""

__version__ = "0.1.0"
