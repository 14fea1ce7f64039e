"""The environment and the folders, for the other settings files."""

import os
from pathlib import Path

from config.env import Environment

BASE_DIR = Path(__file__).resolve().parents[2]
env = Environment(os.environ)
DATA_DIR: Path = (BASE_DIR / env["TEQUIO_DATA_DIR"]).resolve()
