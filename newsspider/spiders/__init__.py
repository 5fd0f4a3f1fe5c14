"""Scrapy: requests and callbacks, nothing else."""
