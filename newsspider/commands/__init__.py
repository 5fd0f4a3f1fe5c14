"""Scrapy: the commands that this project gives to `scrapy`."""
