"""When a request was whole at our door: what a term counts. That it then waits in line before a busy process is our
delay, and no fault of whoever sent it.

Our own nginx says the moment (``X-Request-Start: t=1860000000.123``, seconds since 1970, its clock being ours) and
replaces whatever a client wrote there; without such an nginx the header is not to be believed.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

LONGEST = timedelta(minutes=2)  # nginx gives up long before
TOLD = re.compile(r"t=(\d{10}\.\d{3})")


def arrival_of(meta: Mapping[str, Any], now: datetime, *, believed: bool) -> datetime:
    """``meta``: a request's headers as WSGI names them; ``now`` where nothing is told, or nothing that can be."""
    told = TOLD.fullmatch(meta.get("HTTP_X_REQUEST_START", "")) if believed else None
    if told is None:
        return now
    moment = datetime.fromtimestamp(float(told[1]), UTC)
    return moment if now - LONGEST <= moment <= now else now
