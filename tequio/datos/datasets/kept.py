"""Pages of the datasets, kept until any of their data change."""

from django.utils import timezone

from tequio.ui.caching import PageCache, page_cache

from .catalogue import DATASETS

VERSIONS = tuple(dict.fromkeys(dataset.version for dataset in DATASETS))  # several datasets of one app share one
pages = PageCache(8 * 1024 * 1024)
kept = page_cache(version=lambda: (*(version() for version in VERSIONS), timezone.localdate()), cache=pages)
