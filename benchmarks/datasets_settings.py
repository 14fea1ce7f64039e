"""The product's settings with the addresses of the benchmark of datasets."""

from config.settings import *  # noqa: F403  all of them

ROOT_URLCONF = "benchmarks.datasets_urls"
