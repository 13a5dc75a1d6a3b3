namespace Assay.Collect.TestResults;

/// <summary>How a test ended.</summary>
internal enum TestOutcome
{
    /// <summary>As it should.</summary>
    Passed,

    /// <summary>It failed, or ended in an error.</summary>
    Failed,

    /// <summary>It was not run.</summary>
    Skipped,
}
