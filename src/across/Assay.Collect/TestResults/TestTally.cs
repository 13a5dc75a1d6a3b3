using Assay.Collect.Finds;

namespace Assay.Collect.TestResults;

/// <summary>Adds up the tests of one or more reports.</summary>
internal sealed class TestTally
{
    private readonly FindTexts _texts = new();

    /// <summary>Tests that passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Tests that failed, or ended in an error.</summary>
    public long Failed { get; private set; }

    /// <summary>Tests that were not run.</summary>
    public long Skipped { get; private set; }

    /// <summary>When the first run began.</summary>
    public DateTimeOffset? From { get; private set; }

    /// <summary>When the last run began or ended.</summary>
    public DateTimeOffset? To { get; private set; }

    /// <summary>Names of suites and tests as words.</summary>
    public FindTexts Texts => _texts;

    /// <summary>Takes in a test.</summary>
    public void Add(string suite, string test, TestOutcome outcome)
    {
        if (outcome == TestOutcome.Passed) Passed++;
        else if (outcome == TestOutcome.Failed) Failed++;
        else Skipped++;
        if (!_texts.IsFull) _texts.Add($"{NameWords.Of(LastOf(suite))}: {NameWords.Of(LastOf(test))}");
    }

    /// <summary>Takes in a time that a report states; anything else is left out.</summary>
    public void At(string? stated)
    {
        if (!DateTimeOffset.TryParse(stated, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at)) return;
        if (From is null || at < From) From = at;
        if (To is null || at > To) To = at;
    }

    /// <summary>Takes in another tally.</summary>
    public void Add(TestTally other)
    {
        (Passed, Failed, Skipped) = (Passed + other.Passed, Failed + other.Failed, Skipped + other.Skipped);
        if (From is null || other.From < From) From = other.From ?? From;
        if (To is null || other.To > To) To = other.To ?? To;
        foreach (var text in other._texts.All) _texts.Add(text);
    }

    private static string LastOf(string name) => name.Split('(')[0].Split('.')[^1];
}
