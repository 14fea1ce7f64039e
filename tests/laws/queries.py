"""A query without an order comes back in random order, so that no test and no page relies on luck."""

from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler


def shuffle_unordered_queries(monkeypatch):
    original = SQLCompiler.get_order_by

    def get_order_by(self):
        found = original(self)
        query = self.query
        plain = (query.default_cols or query.values_select) and not query.subquery
        settled = query.distinct or query.combinator or query.group_by is not None or query.is_sliced
        if found or not plain or settled or query.select_for_update:
            return found
        expression = Random().asc().resolve_expression(query, allow_joins=True, reuse=None)
        sql, params = self.compile(expression)
        return [(expression, (sql, params, False))]

    monkeypatch.setattr(SQLCompiler, "get_order_by", get_order_by)
