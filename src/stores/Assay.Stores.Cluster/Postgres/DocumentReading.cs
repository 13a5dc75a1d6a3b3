using System.Runtime.CompilerServices;
using Assay.Tracking.Documents;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Reads documents.</summary>
internal static class DocumentReading
{
    private const int Page = 256;

    // Beyond every text that the database can hold, in the order of bytes.
    private const string LastText = "\U0010FFFF";

    /// <summary>Streams documents page by page.</summary>
    public static async IAsyncEnumerable<Document> ListAsync(PostgresDatabase database, DocumentListing listing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = listing.Limit ?? int.MaxValue;
        var after = listing.After ?? (listing.Descending ? (long.MaxValue, LastText) : (long.MinValue, ""));
        while (left > 0)
        {
            var (place, most) = (after, Math.Min(left, Page));
            var page = await database.ReadAsync(connection => PageAsync(connection, listing, place, most, cancellation), cancellation);
            foreach (var document in page) yield return document;
            if (page.Count < most) yield break;
            left -= page.Count;
            after = (page[^1].Order, page[^1].Id);
        }
    }

    /// <summary>A row of a document.</summary>
    public static Document Shape(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Parent = row.GetString(2),
        Name = row.Text(3),
        State = row.GetString(4),
        Order = row.GetInt64(5),
        Version = row.GetInt64(6),
        Body = row.Bytes(7),
    };

    private static Task<List<Document>> PageAsync(NpgsqlConnection connection, DocumentListing listing, (long Order, string Id) after, int most, CancellationToken cancellation)
    {
        object?[] values = [listing.Kind, listing.State, after.Order, after.Id, most];
        if (listing.Parents is not { } parents) return connection.ReadAsync(listing.Descending ? DocumentSql.OfKindDown : DocumentSql.OfKind, Shape, cancellation, values);
        var asked = parents.Where(PostgresText.IsSound).Distinct(StringComparer.Ordinal).ToArray();
        return connection.ReadAsync(listing.Descending ? DocumentSql.OfParentsDown : DocumentSql.OfParents, Shape, cancellation, [.. values, asked]);
    }
}
