using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Documents;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Reads documents, within a transaction.</summary>
internal static class DocumentReader
{
    public static Document? Find(StatementSet statements, string kind, string id)
    {
        var read = statements[DocumentSql.ById];
        read.Bind(1, kind);
        read.Bind(2, id);
        return One(read);
    }

    public static Document? FindByName(StatementSet statements, string kind, string parent, string name)
    {
        var read = statements[DocumentSql.ByName];
        read.Bind(1, kind);
        read.Bind(2, parent);
        read.Bind(3, name);
        return One(read);
    }

    /// <summary>A page of a listing.</summary>
    /// <param name="statements">In a transaction.</param>
    /// <param name="listing">Its kind, state and direction; its place and limit are given apart.</param>
    /// <param name="parent">Only those of this parent; null for all.</param>
    /// <param name="after">Only what comes after this place.</param>
    /// <param name="most">How many, at most.</param>
    public static List<Document> Page(StatementSet statements, DocumentListing listing, string? parent, (long Order, string Id)? after, int most)
    {
        var read = statements[Sql(parent is not null, listing.Descending, after is not null)];
        read.Bind(1, listing.Kind);
        if (parent is not null) read.Bind(2, parent);
        read.Bind(3, listing.State);
        read.Bind(4, most);
        if (after is { } place)
        {
            read.Bind(5, place.Order);
            read.Bind(6, place.Id);
        }

        var page = new List<Document>();
        while (read.Next()) page.Add(Shape(read));
        return page;
    }

    private static string Sql(bool ofParent, bool descending, bool after) => (ofParent, descending, after) switch
    {
        (false, false, false) => DocumentSql.OfKind,
        (false, false, true) => DocumentSql.OfKindAfter,
        (false, true, false) => DocumentSql.OfKindDown,
        (false, true, true) => DocumentSql.OfKindDownAfter,
        (true, false, false) => DocumentSql.OfParent,
        (true, false, true) => DocumentSql.OfParentAfter,
        (true, true, false) => DocumentSql.OfParentDown,
        (true, true, true) => DocumentSql.OfParentDownAfter,
    };

    private static Document? One(RowStatement read)
    {
        if (!read.Next()) return null;
        var document = Shape(read);
        read.Reset();
        return document;
    }

    private static Document Shape(RowStatement row) => new(row.Text(0), row.Text(1))
    {
        Parent = row.Text(2),
        Name = row.IsNull(3) ? null : row.Text(3),
        State = row.Text(4),
        Order = row.Int64(5),
        Version = row.Int64(6),
        Body = row.Bytes(7).ToArray(),
    };
}
