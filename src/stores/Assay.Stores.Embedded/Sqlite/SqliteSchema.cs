using System.Collections.Immutable;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The tables of one kind of database file, as the scripts that made them, one after the other.</summary>
/// <param name="Name">For people: <c>ledger</c>.</param>
/// <param name="ApplicationId">Written into the file's header (<c>PRAGMA application_id</c>), so that a file of another kind is told apart.</param>
/// <param name="Scripts">Script n takes the file from version n to n + 1. Only ever added to.</param>
internal sealed record SqliteSchema(string Name, int ApplicationId, ImmutableArray<string> Scripts);
