"""Makes `samples` importable from every folder of tests."""
