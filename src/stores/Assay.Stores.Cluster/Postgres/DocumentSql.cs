namespace Assay.Stores.Cluster.Postgres;

/// <summary>The statements of documents.</summary>
internal static class DocumentSql
{
    private const string Columns = "kind, id, parent, name, state, ord, version, body";
    private const string Up = "AND ($2::text IS NULL OR state = $2) AND (ord, id) > ($3, $4) ORDER BY ord, id LIMIT $5";
    private const string Down = "AND ($2::text IS NULL OR state = $2) AND (ord, id) < ($3, $4) ORDER BY ord DESC, id DESC LIMIT $5";

    public const string ById = $"SELECT {Columns} FROM document WHERE kind = $1 AND id = ANY($2)";
    public const string ByName = $"SELECT {Columns} FROM document WHERE kind = $1 AND parent = $2 AND name = $3";

    public const string OfKind = $"SELECT {Columns} FROM document WHERE kind = $1 {Up}";
    public const string OfKindDown = $"SELECT {Columns} FROM document WHERE kind = $1 {Down}";

    // Of each parent no more is read than a page holds.
    public const string OfParents = $"SELECT d.* FROM unnest($6::text[]) AS p (parent) CROSS JOIN LATERAL (SELECT {Columns} FROM document WHERE kind = $1 AND parent = p.parent {Up}) AS d ORDER BY ord, id LIMIT $5";
    public const string OfParentsDown =
        $"SELECT d.* FROM unnest($6::text[]) AS p (parent) CROSS JOIN LATERAL (SELECT {Columns} FROM document WHERE kind = $1 AND parent = p.parent {Down}) AS d ORDER BY ord DESC, id DESC LIMIT $5";

    // Who changes several documents locks them in one order.
    public const string Lock = """
        SELECT d.kind, d.id, d.version, d.parent, d.name FROM document AS d JOIN unnest($1::text[], $2::text[]) AS a (kind, id) ON d.kind = a.kind AND d.id = a.id
        ORDER BY d.kind, d.id FOR UPDATE OF d
        """;

    public const string NameHolders = """
        SELECT d.kind, d.parent, d.name, d.id FROM document AS d JOIN unnest($1::text[], $2::text[], $3::text[]) AS a (kind, parent, name)
        ON d.kind = a.kind AND d.parent = a.parent AND d.name = a.name
        """;

    public const string Remove = "DELETE FROM document USING unnest($1::text[], $2::text[]) AS gone (kind, id) WHERE document.kind = gone.kind AND document.id = gone.id";
    public const string FreeName = "UPDATE document SET name = NULL FROM unnest($1::text[], $2::text[]) AS moved (kind, id) WHERE document.kind = moved.kind AND document.id = moved.id";

    public const string Replace = """
        UPDATE document SET parent = w.parent, name = w.name, state = w.state, ord = w.ord, version = w.version, body = w.body
        FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::bytea[]) AS w (kind, id, parent, name, state, ord, version, body)
        WHERE document.kind = w.kind AND document.id = w.id
        """;

    public const string Add = $"INSERT INTO document ({Columns}) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::bytea[])";
}
