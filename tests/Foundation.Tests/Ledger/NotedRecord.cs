using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger;

/// <summary>A kind of record that only these tests write.</summary>
internal sealed record NotedRecord : IRecordBody<NotedRecord>
{
    public static RecordKind Kind { get; } = new("test.noted", 2, "Something was noted.");

    public required string Text { get; init; }

    public double Measure { get; init; }

    public Sealed? Aside { get; init; }
}
