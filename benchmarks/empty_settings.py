"""The product's settings, with one more address to compare with."""

from config.settings import *  # noqa: F403  all of them

ROOT_URLCONF = "benchmarks.empty_urls"
