from tequio.lib.datasets import Selection
from tequio.lib.datasets.package import data_package

from .invented import make_dataset


def described():
    return data_package(Selection(make_dataset()), "https://t.example/datos/proyectos/", "https://t.example/p.csv")


def test_a_package_says_where_the_data_are_from_and_until_when():
    package = described()
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["created"] == "2026-05-03T18:30:00Z"
    assert package["version"] == "v1"
    assert "Datos ficticios." in package["description"]


def test_the_schema_describes_the_columns_of_the_csv():
    schema = described()["resources"][0]["schema"]
    types = {each["jsonName"]: each["type"] for each in schema["fields"]}
    assert types["monto"] == "number"
    assert types["momento"] == "datetime"
    assert schema["primaryKey"] == ["La clave"]
    assert "telefono" not in types


def test_a_unit_and_what_is_never_empty_are_told():
    fields = {each["jsonName"]: each for each in described()["resources"][0]["schema"]["fields"]}
    assert fields["monto"]["unit"] == "pesos"
    assert fields["clave"]["constraints"] == {"required": True}
    assert fields["viable"]["trueValues"] == ["sí"]
