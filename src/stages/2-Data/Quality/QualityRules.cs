using System.Collections.Immutable;
using Assay.Data.Records;

namespace Assay.Data.Quality;

/// <summary>Every rule. A new one is one file and one line here.</summary>
internal static class QualityRules
{
    private static readonly ImmutableArray<IQualityRule> All =
    [
        new EmptyColumns(), new NearUniqueColumns(), new ManyLevels(), new MissingCells(), new MixedTypes(), new Outliers(), new PersonalData(),
        new ClassImbalance(), new DuplicateRows(), new LabelConflicts(), new TestOverlap(), new LeakingLevels(), new LeakingOrder(),
    ];

    /// <summary>All findings, most serious first.</summary>
    public static async Task<ImmutableArray<QualityFinding>> FindAsync(QualityScene scene, CancellationToken cancellation)
    {
        var findings = new List<QualityFinding>();
        foreach (var rule in All) findings.AddRange(await rule.FindAsync(scene, cancellation));
        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }
}
