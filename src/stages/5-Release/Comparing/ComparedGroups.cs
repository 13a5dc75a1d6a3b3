using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Release.Records;
using Assay.Statistics.Moments;

namespace Assay.Release.Comparing;

/// <summary>The rows of both versions, each turned into one number: 1 or 0, or an absolute error.</summary>
public sealed class ComparedGroups
{
    private const int VersionLength = 12;

    private ComparedGroups()
    {
    }

    /// <summary>Values of the version before, in the order in which they were answered.</summary>
    public required double[] Before { get; init; }

    /// <summary>Values of the new version.</summary>
    public required double[] New { get; init; }

    /// <summary>Answered rows without a label, of the version before and of the new one.</summary>
    public required (long Before, long New) Unlabelled { get; init; }

    /// <summary>SHA-256 of what was read.</summary>
    public required Digest Digest { get; init; }

    /// <summary>When the newest row was answered; null where there is none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Sorts the rows of a log.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="plan">What is measured.</param>
    /// <param name="before">The version before.</param>
    /// <param name="new">The new version.</param>
    /// <param name="from">When the new version got its share: earlier rows were not dealt.</param>
    public static ComparedGroups Of(IEnumerable<AnsweredRow> rows, ComparisonPlan plan, Digest before, Digest @new, DateTimeOffset from)
    {
        var (old, fresh) = (before.ToString()[..VersionLength], @new.ToString()[..VersionLength]);
        AnsweredRow[] dealt = [.. rows.Where(row => row.IsDealt && row.At >= from && row.Answer is not null && (row.Version == old || row.Version == fresh)).OrderBy(row => row.Id, StringComparer.Ordinal)];
        ILookup<string, (AnsweredRow Row, double? Value)> sides = dealt.Select(row => (row, ValueOf(row, plan))).ToLookup(each => each.row.Version, each => (each.row, each.Item2));
        return new ComparedGroups
        {
            Before = [.. sides[old].Select(each => each.Value).OfType<double>()],
            New = [.. sides[fresh].Select(each => each.Value).OfType<double>()],
            Unlabelled = (sides[old].Count(each => each.Value is null), sides[fresh].Count(each => each.Value is null)),
            Digest = DigestOf(dealt),
            Until = dealt.Length == 0 ? null : dealt.Max(row => row.At),
        };
    }

    /// <summary>The first rows of each version, where both have as many; null where one has not.</summary>
    public (double[] Before, double[] New)? First(long horizon) => Before.Length >= horizon && New.Length >= horizon ? (Before[..(int)horizon], New[..(int)horizon]) : null;

    /// <summary>How many values are 1.</summary>
    public static long Successes(double[] values) => values.LongCount(value => value == 1);

    /// <summary>The mean; null of nothing.</summary>
    public static double? Mean(double[] values) => values.Length == 0 ? null : CentralMoments.Of(values).Mean;

    private static double? ValueOf(AnsweredRow row, ComparisonPlan plan)
    {
        if (row.Label is not { } label) return null;
        if (plan.Metric != ComparisonMetric.AbsoluteError) return label == (plan.Metric == ComparisonMetric.Accuracy ? row.Answer : plan.Wished) ? 1 : 0;
        return Number(row.Answer!) is { } answered && Number(label) is { } came ? Math.Abs(answered - came) : null;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static Digest DigestOf(AnsweredRow[] rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
            foreach (var text in new[] { row.Id, row.Version, row.Answer, row.Label }) hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text}")));
        return Digest.Parse(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
