"""How long importing takes, as a clerk meets it: the whole command, report and lineage included. On SQLite."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.report import keep
from scripts.served import ROOT, own_environment

DATA = ROOT.parent / "shared/data"
WANTED_S = 15
STEPS = {
    "2016 frame, 1,812 UTs (SHP in ZIP)": (
        "importar_marco", "ut_2016_iedf/coloniascdmx.zip", "--clave", "c-2016", "--nombre", "2016",
        "--vigente-desde", "2016-07-01",
    ),
    "2019 frame, 1,814 UTs (GPKG), with lineage to 2016": (
        "importar_marco", "ut_mgpc2019/colonias_iecm.gpkg", "--clave", "m-2019", "--nombre", "2019",
        "--vigente-desde", "2019-09-30",
    ),
    "7,561 sections (CSV)": (
        "importar_secciones", "ut_2016_iedf/ut_seccion_2016.csv", "--marco", "m-2019", "--omitir-rechazadas",
    ),
    "1,404 postal codes (SHP in metres)": (
        "importar_codigos_postales", "postal_codes/CP_09CdMx_v2.shp", "--marco", "m-2019",
    ),
    "1,686 settlements (CSV)": (
        "importar_codigos_postales", "postal_codes/sepomex_cdmx_2018.csv", "--marco", "m-2019",
    ),
}  # fmt: skip


def main() -> None:
    if not DATA.is_dir():
        print("The real public data (../shared/data) is not on this machine: nothing measured.")
        return
    with tempfile.TemporaryDirectory(prefix="tequio-bench-") as folder:
        environment = own_environment(Path(folder))

        def run(*words: str) -> float:
            start = time.monotonic()
            subprocess.run(
                [sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
            )
            return time.monotonic() - start

        run("migrate", "-v0")
        run("sembrar")
        times = {what: run(command, str(DATA / file), *rest) for what, (command, file, *rest) in STEPS.items()}
    lines = [f"{what}: {seconds:.1f} s" for what, seconds in times.items()]
    slowest = max(times.values())
    keep("imports", [*lines, f"slowest {slowest:.1f} s (wanted {WANTED_S}: {'yes' if slowest <= WANTED_S else 'NO'})"])


if __name__ == "__main__":
    main()
