using Assay.Ledger.Records;

namespace Assay.Tracking.Outbox;

/// <summary>Every kind of record that tracking writes. A new kind gets a line here.</summary>
public static class TrackingRecords
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, TrackingRecordKind> Kinds { get; } = new[]
    {
        TrackingRecordKind.Of<RunEnded>(run => new Subject($"run:{run.RunId}", run.ContentDigest)),
    }.ToDictionary(kind => kind.Name);
}
