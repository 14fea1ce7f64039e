"""PDFs that try something: each is refused, or written anew without it."""

import io
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from tequio.documentos.uploads.refusals import ArchivoRechazadoError
from tests.factories.documentos import pdf


def script():
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def launch():
    return Dictionary(S=Name.Launch, F=String("calc.exe"))


def everything(content):
    """All the bytes of a PDF, unpacked, to look for what should not be there."""
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(
            plain,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return plain.getvalue()


def annotation(**entries):
    return Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries)


def on_the_page(**entries):
    """A change that puts an annotation on the page; an entry may be a function that makes it."""

    def change(made):
        own = {name: entry() if callable(entry) else entry for name, entry in entries.items()}
        made.pages[0].Annots = Array([made.make_indirect(annotation(**own))])

    return change


def at_opening(action):
    return lambda made: made.Root.__setitem__("/OpenAction", made.make_indirect(action()))


def named_script(made):
    tree = Dictionary(Names=Array([String("x"), made.make_indirect(script())]))
    made.Root.Names = Dictionary(JavaScript=made.make_indirect(tree))


def attached(made):
    made.attachments["dañino.exe"] = b"MZ oculto"


def page_acts(made):
    made.pages[0].AA = Dictionary(O=launch())


def form_acts(made):
    on_the_page(Subtype=Name.Widget, FT=Name.Tx, T=String("a"), AA=Dictionary(K=script()), A=script)(made)
    made.Root.AcroForm = Dictionary(Fields=made.pages[0].Annots, XFA=Stream(made, b"<xdp>oculto</xdp>"))


def chained(made):
    link = Dictionary(S=Name.GoTo, D=Array([made.pages[0].obj, Name.Fit]), Next=Array([launch(), script()]))
    on_the_page(Subtype=Name.Link, A=link)(made)


HOSTILE = {
    "a script at opening": at_opening(script),
    "a program at opening": at_opening(launch),
    "a script by name": named_script,
    "an embedded file": attached,
    "a page that acts": page_acts,
    "a form that acts": form_acts,
    "an action after another": chained,
    "a link to a program": on_the_page(Subtype=Name.Link, A=launch),
    "a link that is a script": on_the_page(
        Subtype=Name.Link, A=lambda: Dictionary(S=Name.URI, URI=String("javascript:x"))
    ),
    "a form that is sent": on_the_page(
        Subtype=Name.Link, A=lambda: Dictionary(S=Name.SubmitForm, F=String("https://example.org"))
    ),
    "a film": on_the_page(Subtype=Name.RichMedia, RichMediaContent=Dictionary),
    "a file on the page": on_the_page(
        Subtype=Name.FileAttachment, FS=lambda: Dictionary(F=String("oculto"), EF=Dictionary(F=String("oculto")))
    ),
}
TRACES = (
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/EmbeddedFile",
    b"/AA",
    b"/XFA",
    b"/SubmitForm",
    b"/RichMedia",
    b"oculto",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_acts_by_itself_is_gone_and_the_page_stays(kept, hostile):
    sent = pdf(HOSTILE[hostile])
    content = kept(sent)[1]
    assert [trace for trace in (*TRACES, b"javascript:") if trace in everything(content)] == []
    assert any(trace in everything(sent) for trace in (*TRACES, b"javascript:"))
    with pikepdf.open(io.BytesIO(content)) as clean:
        assert len(clean.pages) == 1


def test_a_script_packed_in_a_stream_of_objects_is_found_too(kept):
    sent = pdf(named_script, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"JavaScript" not in everything(kept(sent)[1])


def test_plain_links_stay(kept):
    link = on_the_page(Subtype=Name.Link, A=lambda: Dictionary(S=Name.URI, URI=String("https://example.org/")))
    assert b"https://example.org/" in everything(kept(pdf(link))[1])


def test_a_font_may_be_called_as_an_action(kept):
    def change(made):
        font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        made.pages[0].Resources = Dictionary(Font=Dictionary(AA=font))

    assert b"/BaseFont /Helvetica" in everything(kept(pdf(change))[1])


@pytest.mark.parametrize("owner", ["", "dueña"])
def test_an_encrypted_pdf_is_refused_in_words(kept, nothing_is_left, owner):
    locked = pdf(encryption=pikepdf.Encryption(owner=owner, user="" if owner else "secreta"))
    with pytest.raises(ArchivoRechazadoError, match="contraseña"):
        kept(locked)
    nothing_is_left()


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_pdf_that_arrived_in_part_is_refused(kept, nothing_is_left, part):
    whole = pdf()
    with pytest.raises(ArchivoRechazadoError, match="incompleto"):
        kept(whole[: int(len(whole) * part)])
    nothing_is_left()


def test_a_folder_glued_behind_a_pdf_is_left_behind(kept):
    assert b"PK\x03\x04" not in kept(pdf() + b"PK\x03\x04" + bytes(40) + b"PK\x05\x06" + bytes(18))[1]


def test_a_page_written_between_the_objects_is_left_behind(kept):
    hidden = b"%<html><script>alert(1)</script>\n"
    whole = pdf()
    mark = whole.index(b"trailer") if b"trailer" in whole else whole.index(b"startxref")
    assert hidden not in kept(whole[:mark] + hidden + whole[mark:])[1]


def test_a_pdf_behind_a_folder_is_refused_as_the_folder_that_it_is(kept):
    with pytest.raises(ArchivoRechazadoError, match="comprimida"):
        kept(b"PK\x03\x04" + bytes(40) + pdf())


@pytest.mark.slow  # packs a hundred megabytes
def test_a_stream_that_grows_without_end_is_refused(kept, nothing_is_left):
    def change(made):
        stream = Stream(made, b"")
        stream.write(zlib.compress(bytes(100_000_000), 9), filter=Name.FlateDecode)
        made.pages[0].Contents = made.make_indirect(stream)

    with pytest.raises(ArchivoRechazadoError, match="crece más"):
        kept(pdf(change))
    nothing_is_left()


@pytest.mark.slow  # writes twenty megabytes
def test_twenty_megabytes_that_unpack_to_twenty_thousand_are_refused(kept, nothing_is_left):
    one = zlib.compress(bytes(20_000_000), 9)

    def change(made):
        for number in range(1000):
            stream = Stream(made, b"")
            stream.write(one, filter=Name.FlateDecode)
            made.Root[f"/Bomb{number}"] = made.make_indirect(stream)

    sent = pdf(change)
    assert 19_000_000 < len(sent) < 25_000_000
    with pytest.raises(ArchivoRechazadoError, match="crece más"):
        kept(sent)
    nothing_is_left()


@pytest.mark.slow  # packs more than a gigabyte
def test_a_table_of_objects_that_grows_without_end_is_refused(kept, nothing_is_left):
    """The reader must unpack it before it can know anything of the file: the workshop's memory is the limit."""
    squeezed = squeeze(1_400_000_000)
    table = b"1 0 obj<</Type/XRef/W[1 4 2]/Size 9/Root 2 0 R/Filter/FlateDecode/Length %d>>stream\n" % len(squeezed)
    sent = b"%PDF-1.7\n" + table + squeezed + b"\nendstream endobj\nstartxref\n9\n%%EOF"
    with pytest.raises(ArchivoRechazadoError) as caught:
        kept(sent)
    assert caught.value.reason in {"BOMB", "DAMAGED"}
    nothing_is_left()


def squeeze(count):
    packer, piece = zlib.compressobj(1), bytes(10_000_000)
    return b"".join([*(packer.compress(piece) for _ in range(count // len(piece))), packer.flush()])


def test_a_picture_in_a_pdf_that_says_to_be_enormous_is_refused(kept):
    def change(made):
        made.pages[0].Picture = made.make_indirect(
            Stream(made, b"", Type=Name.XObject, Subtype=Name.Image, Width=30_000, Height=30_000)
        )

    with pytest.raises(ArchivoRechazadoError, match="enorme"):
        kept(pdf(change))


def test_a_pdf_of_too_many_pages_is_refused(kept):
    def change(made):
        for _ in range(1000):
            made.pages.append(made.pages[0])

    with pytest.raises(ArchivoRechazadoError, match="más de 1000 páginas"):
        kept(pdf(change))
