import pytest
from django.core.management import CommandError, call_command

from tequio.lib.workflow import ActNotOpenError
from tequio.territorio.actions.publicar_marco import MarcoVacioError, publicar_marco
from tequio.territorio.models import Marco
from tests.factories.actors import BY, NOW
from tests.factories.territorio import MarcoFactory, UnidadFactory

pytestmark = pytest.mark.django_db


def test_a_loaded_frame_is_published_by_someone_at_a_moment():
    marco = publicar_marco(UnidadFactory().marco, by=BY, now=NOW)
    marco.refresh_from_db()
    assert (marco.estado, marco.publicado_by, marco.publicado_at) == ("PUBLICADO", "DEOEyG", NOW)


def test_a_published_frame_is_not_published_again():
    with pytest.raises(ActNotOpenError):
        publicar_marco(UnidadFactory(marco__publicado=True).marco, by=BY, now=NOW)


def test_a_frame_without_uts_is_not_published():
    with pytest.raises(MarcoVacioError):
        publicar_marco(MarcoFactory(), by=BY, now=NOW)


def test_the_command_publishes_and_says_from_when(capsys):
    marco = UnidadFactory().marco
    call_command("publicar_marco", marco.clave)
    assert f"«{marco.clave}» quedó publicado: rige desde el {marco.vigente_desde}." in capsys.readouterr().out
    assert Marco.objects.get().estado == "PUBLICADO"


def test_the_command_names_the_frames_there_are():
    marco = MarcoFactory()
    with pytest.raises(CommandError, match=f"No hay ningún marco «otro». Están cargados: {marco.clave}."):
        call_command("publicar_marco", "otro")


def test_the_command_says_that_it_was_published_already():
    marco = UnidadFactory(marco__publicado=True).marco
    with pytest.raises(CommandError, match="ya estaba publicado"):
        call_command("publicar_marco", marco.clave)


def test_the_command_says_that_the_frame_is_empty():
    with pytest.raises(CommandError, match="no tiene unidades territoriales"):
        call_command("publicar_marco", MarcoFactory().clave)


def test_the_command_does_not_publish_a_frame_whose_files_do_not_fit_on_the_disk(settings):
    marco = UnidadFactory().marco
    settings.DATA_DIR = "/dev/full"
    with pytest.raises(CommandError, match="La máquina no dejó terminar"):
        call_command("publicar_marco", marco.clave)
    assert Marco.objects.get().estado == "CARGADO"
