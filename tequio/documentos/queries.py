"""Questions about documents; the only place a face reads from."""

from django.db.models import Exists, ForeignObjectRel, OuterRef, QuerySet

from tequio.documentos.models import Archivo, Documento


def documento_by_code(codigo: str) -> Documento | None:
    """The document of a code as it is kept, with what became of it and where it was published, in two queries."""
    found = Documento.objects.with_estado().prefetch_related("publicaciones")
    return found.filter(codigo=codigo).first()


def locked(documento: Documento) -> Documento:
    """The same document, held until the transaction ends, so that two acts cannot both find that it still holds."""
    Documento.objects.select_for_update().get(pk=documento.pk)
    return Documento.objects.with_estado().get(pk=documento.pk)


def sin_uso(archivos: QuerySet[Archivo]) -> QuerySet[Archivo]:
    """Of these files, those that no row of any app refers to."""
    for relation in Archivo._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel):
            rows = relation.related_model._default_manager
            archivos = archivos.exclude(Exists(rows.filter(**{relation.field.name: OuterRef("pk")})))
    return archivos
