using Assay.Ledger.Facts;
using Assay.Ledger.Records;

namespace Stores.Tests.Evidence;

/// <summary>A record of a trade that only these tests know.</summary>
internal sealed record Firing : IRecordBody<Firing>
{
    public static RecordKind Kind { get; } = new("kiln.firing", 1, "A pot was fired.");

    public static FactCatalogue Facts { get; } = new([RecordFact.Of<Firing>("kiln.even", "It was fired evenly.", "That it is beautiful.", firing => firing.IsEven)]);

    public required bool IsEven { get; init; }
}
