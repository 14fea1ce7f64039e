"""Only our apps' files and a short list of npm files are served."""

from django.contrib.staticfiles.finders import get_finders

from tequio.ui.finders import PACKAGE_FILES, OwnFinder, PackageFinder


def package(tmp_path):
    for path in PACKAGE_FILES:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x")
    return PackageFinder(tmp_path)


def test_a_listed_file_is_found_under_vendor(tmp_path):
    finder = package(tmp_path)
    assert finder.find("vendor/htmx.org/dist/htmx.min.js") == str(tmp_path / "htmx.org/dist/htmx.min.js")
    assert finder.find("vendor/htmx.org/dist/htmx.min.js", find_all=True) == [
        str(tmp_path / "htmx.org/dist/htmx.min.js")
    ]


def test_no_other_file_of_a_package_is_served(tmp_path):
    finder = package(tmp_path)
    (tmp_path / "htmx.org/package.json").write_text("{}")
    asked = ["vendor/htmx.org/package.json", "htmx.org/dist/htmx.min.js", "vendor/../manage.py"]
    assert [finder.find(path) for path in asked] == [[], [], []]


def test_every_package_sends_its_licence():
    packages = {path.rsplit("/dist/")[0].rsplit("/files/")[0].rsplit("/LICENSE")[0] for path in PACKAGE_FILES}
    assert [name for name in packages if not [p for p in PACKAGE_FILES if p.startswith(f"{name}/LICENSE")]] == []


def test_missing_packages_say_make_setup(tmp_path):
    (error,) = PackageFinder(tmp_path).check()
    assert "make setup" in error.hint
    assert package(tmp_path).check() == []


def test_files_are_collected_under_vendor(tmp_path):
    listed = list(package(tmp_path).list(None))
    assert [path for path, _ in listed] == list(PACKAGE_FILES)
    assert {storage.prefix for _, storage in listed} == {"vendor"}


def test_the_files_of_libraries_are_not_served():
    assert OwnFinder().find("django_htmx/django-htmx.js") == []
    assert [type(finder) for finder in get_finders()] == [OwnFinder, PackageFinder]
