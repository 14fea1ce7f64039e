"""What comes back to the sender's mailbox."""

import mailbox
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from django.core.management import CommandError, call_command

from tequio.avisos.actions.anotar_rebote import anotar_rebote
from tequio.avisos.composing import compose, message_id
from tequio.avisos.queries import ha_rebotado
from tequio.avisos.rebotes import Rebote, read_bounce
from tests.factories.avisos import AvisoFactory, DestinoFactory

pytestmark = pytest.mark.django_db


def report(aviso, *, action="failed", status="5.1.1", original=None):
    """As Postfix writes it (RFC 3464)."""
    made = MIMEMultipart("report", **{"report-type": "delivery-status"})
    made["From"], made["Subject"] = "MAILER-DAEMON@example.org", "Undelivered Mail Returned to Sender"
    made["Message-ID"] = "<devuelto@example.org>"
    made.attach(MIMEText("I'm sorry to have to inform you…"))
    delivery = Message()
    delivery.add_header("Content-Type", "message/delivery-status")
    machine, person = Message(), Message()
    machine["Reporting-MTA"] = "dns; mx.example.org"
    person["Final-Recipient"], person["Action"], person["Status"] = "rfc822; ana@example.org", action, status
    person["Diagnostic-Code"] = "smtp; 550 5.1.1 <ana@example.org>: user unknown"
    delivery.set_payload([machine, person])
    made.attach(delivery)
    headers = MIMEText(original or f"From: x\nMessage-ID: {message_id(aviso.referencia)}\n", "rfc822-headers")
    made.attach(headers)
    return made


def test_a_report_names_the_message_and_why():
    aviso = AvisoFactory()
    bounce = read_bounce(report(aviso))
    assert bounce == Rebote(aviso.referencia, True, "5.1.1 smtp; 550 5.1.1 <ana@example.org>: user unknown")


def test_a_report_with_the_whole_message_is_read_too():
    aviso = AvisoFactory()
    made = report(aviso, original="nada")
    whole = Message()
    whole.add_header("Content-Type", "message/rfc822")
    whole.set_payload([compose(aviso).message()])
    made.attach(whole)
    assert read_bounce(made).referencia == aviso.referencia


@pytest.mark.parametrize(("status", "for_good"), [("5.1.1", True), ("5.2.1", True), ("5.2.2", False), ("5.7.1", False)])
def test_only_what_speaks_of_the_address_is_for_good(status, for_good):
    assert read_bounce(report(AvisoFactory(), status=status)).definitivo is for_good


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_what_did_not_fail_is_no_bounce(action):
    assert read_bounce(report(AvisoFactory(), action=action)) is None


def test_a_letter_of_a_person_is_no_bounce():
    letter = EmailMessage()
    letter.set_content("¿Cuándo es la asamblea?")
    assert read_bounce(letter) is None


def test_a_report_of_somebody_elses_message_is_no_bounce_of_ours():
    assert read_bounce(report(None, original="Message-ID: <otro@example.org>\n")) is None


def test_the_address_is_marked_and_why_it_is_without_repeating_it(now):
    aviso = AvisoFactory(destino__direccion="ana@example.org", estado="ENVIADO", enviado_at=now)
    assert anotar_rebote(read_bounce(report(aviso)), now=now)
    aviso.destino.refresh_from_db(), aviso.refresh_from_db()
    assert aviso.destino.rebotado_at == now
    assert "ana@" not in aviso.destino.motivo + aviso.respuesta
    assert ha_rebotado("Ana@example.org")


def test_one_that_may_pass_marks_nothing(now):
    aviso = AvisoFactory()
    anotar_rebote(read_bounce(report(aviso, status="5.2.2")), now=now)
    aviso.destino.refresh_from_db()
    assert aviso.destino.rebotado_at is None


def test_a_report_of_a_message_that_never_was_changes_nothing(now):
    invented = AvisoFactory.build(destino=DestinoFactory())
    assert not anotar_rebote(read_bounce(report(invented)), now=now)


def test_the_command_reads_each_message_once(tmp_path, capsys):
    aviso = AvisoFactory()
    box = mailbox.Maildir(tmp_path / "devueltos")
    box.add(report(aviso)), box.add(MIMEText("hola"))
    call_command("leer_rebotes", str(tmp_path / "devueltos"))
    assert "Leídos: 2. De mensajes nuestros: 1." in capsys.readouterr().out
    call_command("leer_rebotes", str(tmp_path / "devueltos"))
    assert "Leídos: 0." in capsys.readouterr().out
    aviso.destino.refresh_from_db()
    assert aviso.destino.rebotado_at


def test_a_folder_that_is_no_maildir_is_refused(tmp_path):
    with pytest.raises(CommandError, match="no es un Maildir"):
        call_command("leer_rebotes", str(tmp_path))
