namespace Assay.Stores.Embedded.Tracking;

/// <summary>The statements of documents.</summary>
internal static class DocumentSql
{
    private const string Columns = "SELECT kind, id, parent, name, state, ord, version, body FROM document ";
    private const string Up = " AND (?3 IS NULL OR state = ?3) ORDER BY ord, id LIMIT ?4";
    private const string Down = " AND (?3 IS NULL OR state = ?3) ORDER BY ord DESC, id DESC LIMIT ?4";

    public const string ById = Columns + "WHERE kind = ?1 AND id = ?2";
    public const string ByName = Columns + "WHERE kind = ?1 AND parent = ?2 AND name = ?3";
    public const string State = "SELECT state FROM document WHERE kind = ?1 AND id = ?2";
    public const string Place = "SELECT document_no, version FROM document WHERE kind = ?1 AND id = ?2";
    public const string NameHolder = "SELECT document_no FROM document WHERE kind = ?1 AND parent = ?2 AND name = ?3";

    public const string OfKind = Columns + "WHERE kind = ?1" + Up;
    public const string OfKindAfter = Columns + "WHERE kind = ?1 AND (ord, id) > (?5, ?6)" + Up;
    public const string OfKindDown = Columns + "WHERE kind = ?1" + Down;
    public const string OfKindDownAfter = Columns + "WHERE kind = ?1 AND (ord, id) < (?5, ?6)" + Down;
    public const string OfParent = Columns + "WHERE kind = ?1 AND parent = ?2" + Up;
    public const string OfParentAfter = Columns + "WHERE kind = ?1 AND parent = ?2 AND (ord, id) > (?5, ?6)" + Up;
    public const string OfParentDown = Columns + "WHERE kind = ?1 AND parent = ?2" + Down;
    public const string OfParentDownAfter = Columns + "WHERE kind = ?1 AND parent = ?2 AND (ord, id) < (?5, ?6)" + Down;

    public const string Add = "INSERT INTO document (kind, id, parent, name, state, ord, version, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7)";
    public const string Replace = "UPDATE document SET parent = ?2, name = ?3, state = ?4, ord = ?5, version = version + 1, body = ?6 WHERE document_no = ?1";
    public const string Remove = "DELETE FROM document WHERE document_no = ?1";
}
