"""Where the page of a mechanism leads, for those that have pages of their own. This floor knows none of them: whoever
stands above names them."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise

Puertas = Mapping[str, Sequence[tuple["str | Promise", str]]]
"""By key of the mechanism ("B6"): the words of each link, and the name of its address."""
