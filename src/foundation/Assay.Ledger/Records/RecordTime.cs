namespace Assay.Ledger.Records;

/// <summary>Times as records state them: UTC, to the millisecond, rounded down.</summary>
internal static class RecordTime
{
    public static DateTimeOffset Of(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
