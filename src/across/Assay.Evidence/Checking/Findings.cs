namespace Assay.Evidence.Checking;

/// <summary>Gathers what a check found. The outcome is the gravest finding: a failure, else an unknown, else a warning, else a pass; every sentence is kept.</summary>
/// <param name="quality">What is asked.</param>
internal sealed class Findings(EvidenceQuality quality)
{
    private static readonly CheckOutcome[] Gravest = [CheckOutcome.Fail, CheckOutcome.Unknown, CheckOutcome.Warn, CheckOutcome.Pass];

    private readonly List<(CheckOutcome Outcome, string Sentence)> _found = [];
    private readonly List<string> _records = [];

    public void Add(CheckOutcome outcome, string sentence, params IEnumerable<string> records)
    {
        _found.Add((outcome, sentence));
        _records.AddRange(records);
    }

    /// <summary>Adds a sentence about records if there are any.</summary>
    public void AddIfAny(CheckOutcome outcome, IEnumerable<CitedEvidence> cited, Func<int, string> sentence)
    {
        var ids = cited.Select(each => each.Cited.Id).ToList();
        if (ids.Count > 0) Add(outcome, sentence(ids.Count), ids);
    }

    public QualityCheck Result() =>
        new(quality, Gravest.First(outcome => _found.Any(finding => finding.Outcome == outcome)), string.Join(' ', _found.OrderBy(finding => Array.IndexOf(Gravest, finding.Outcome)).Select(finding => finding.Sentence)), [.. _records.Distinct()]);

    /// <summary><c>1 record</c>, <c>2 records</c>.</summary>
    public static string Records(int count) => $"{count} {(count == 1 ? "record" : "records")}";
}
