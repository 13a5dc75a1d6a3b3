using System.Collections.Immutable;

namespace Assay.Server.Pages.Evidence;

/// <summary>Where a page's records are read, and whose keys whoever looks has compared.</summary>
/// <param name="Path">What stands before a record's identifier in its address.</param>
/// <param name="Query">What stands behind it, so that a view is kept; empty for nothing.</param>
public sealed record RecordReading(string Path, string Query = "")
{
    /// <summary>The records of the home.</summary>
    public static RecordReading OfHome { get; } = new("/ledger/");

    /// <summary>Identifiers of the records that a pinned key signed, of which it may be said that they are proven; null where nobody asks for that.</summary>
    public ImmutableHashSet<string>? Proven { get; init; }

    /// <summary>The page of a record.</summary>
    public string Address(string record) => $"{Path}{Uri.EscapeDataString(record)}{Query}";
}
