using Assay.Evidence.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence;

/// <summary>Tallies as an index would hold them.</summary>
internal static class SomeTallies
{
    public const string Ada = "ada";
    public const string Ben = "ben";
    public const string Cleo = "cleo";

    public static DateTimeOffset Now { get; } = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    public static FactTally Of(params string[] facts) => new(Ada, "north", "kiln.firing", RecordContext.Live, RecordAttribution.OwnKey, 202606, [.. facts], 1, Now.AddDays(-1));
}
