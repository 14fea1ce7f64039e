"""Components are strict about what they are given and tie things together for screen readers."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template, TemplateSyntaxError

from tests.laws.pages import check_page


class Form(forms.Form):
    nombre = forms.CharField(help_text="Como en tu credencial")
    tipo = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)


def render(source, rf=None, path="/", **context):
    made = RequestContext(rf.get(path), {**context, "request": rf.get(path)}) if rf else Context(context)
    html = Template(source).render(made)
    check_page(html)
    return html


@pytest.mark.parametrize(
    "source",
    [
        '{% card titel="x" %}{% endcard %}',
        '{% icon nome="map" %}',
        '{% note "x" kind="alarma" %}{% endnote %}',
        '{% tag_estado "x" tone="azul" %}',
        '{% button "x" kind="rojo" %}',
        '{% icon "unicornio" %}',
        '{% breadcrumb "x" "sin dirección" %}',
        '{% table "x" %}<tr><th>sin scope</th></tr>{% endtable %}',
    ],
)
def test_a_misspelt_attribute_or_value_raises(source):
    with pytest.raises(TemplateSyntaxError):
        Template(source).render(Context())


def test_what_people_wrote_is_escaped():
    html = render('{% card title %}{{ title }}{% endcard %}{% stat title "x" %}', title="<b>x</b>")
    assert "<b>x" not in html


def test_a_table_takes_headers_with_scope():
    source = '{% table "Dinero" %}<thead><tr><th scope="col">A</th></tr></thead><tbody></tbody>{% endtable %}'
    assert "<caption>Dinero</caption>" in render(source)


def test_money_has_thousands_and_asks_for_cents():
    assert render("{% money a %} {% money b cents=True %}", a=438120, b=Decimal("0.5")) == (
        '<span class="money">$438,120</span> <span class="money">$0.50</span>'
    )


def test_fecha_says_the_day_in_full():
    html = render("{% fecha day %}", day=date(2026, 8, 16))
    assert html == '<time datetime="2026-08-16">domingo 16 de agosto de 2026</time>'


def test_a_field_ties_its_hint_and_error_to_the_input():
    html = render("{% field form.nombre %}", form=Form({}))
    assert 'aria-describedby="id_nombre_helptext id_nombre_error"' in html
    assert 'id="id_nombre_helptext"' in html
    assert 'id="id_nombre_error"' in html


def test_a_group_of_choices_is_a_fieldset():
    html = render("{% field form.tipo %}", form=Form({}))
    assert '<fieldset class="field has-error" aria-describedby="id_tipo_error">' in html


def test_the_error_summary_leads_to_each_field():
    html = render("{% error_summary form %}{% field form.nombre %}{% field form.tipo %}", form=Form({}))
    assert 'href="#id_nombre"' in html
    assert 'href="#id_tipo"' in html
    assert 'id="id_tipo"' in html


def test_the_error_summary_is_silent_when_all_is_well():
    assert render("{% error_summary form %}", form=Form({"nombre": "x", "tipo": "a"})).strip() == ""


def test_pagination_keeps_the_filters(rf):
    page = Paginator(range(50), 10).page(2)
    html = render("{% pagination page %}", rf, "/?tipo=pueblo&pagina=2", page=page)
    assert 'href="?tipo=pueblo&amp;pagina=1"' in html
    assert "Página 2 de 5" in html


def test_one_page_needs_no_pagination(rf):
    assert render("{% pagination page %}", rf, page=Paginator([1], 10).page(1)).strip() == ""


def test_tabs_mark_the_page_one_is_on(rf):
    html = render('{% tabs "Vistas" "Lista" "/a/" "Mapa" "/b/" %}', rf, "/b/")
    assert '<a href="/b/" aria-current="page">Mapa</a>' in html


def test_steps_say_what_is_done_without_colour():
    html = render('{% steps 2 "Uno" "Dos" "Tres" %}')
    assert html.count("hecho") == 1
    assert 'aria-current="step"><span>Dos' in html


def test_a_map_has_its_list_without_javascript():
    html = render('{% map_frame "Alrededor" source="/x.geojson" %}<p>Las Cruces</p>{% endmap_frame %}')
    assert '<div class="map-canvas" hidden>' in html
    assert "Las Cruces" in html
