"""Pages of the datasets, kept until any of their data change."""

from django.utils import timezone

from tequio.ui.caching import PageCache, page_cache

from .catalogue import DATASETS

pages = PageCache(8 * 1024 * 1024)
kept = page_cache(
    version=lambda: ({dataset.version: dataset.version() for dataset in DATASETS}, timezone.localdate()), cache=pages
)
