"""What was taken for a moment goes back."""

import subprocess
import sys

import pytest

TAKE_AND_GIVE_BACK = """
from tequio.lib.memory import give_back

def resident():
    with open("/proc/self/statm") as facts:
        return int(facts.read().split()[1]) * 4096

kept = [bytes(1000) for _ in range(40_000)]
del kept[:-1]  # the last one pins the heap, so that nothing leaves by itself
before = resident()
give_back()
print(before - resident())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc tells how much it holds")
def test_free_memory_goes_back_to_the_system():
    said = subprocess.run([sys.executable, "-c", TAKE_AND_GIVE_BACK], capture_output=True, text=True, check=True)
    assert int(said.stdout) > 20_000_000
