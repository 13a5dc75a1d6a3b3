namespace Assay.Release.Comparing;

/// <summary>A prediction of the log, and what came of it.</summary>
/// <param name="Id">Its name; names sort by time.</param>
/// <param name="At">When it was answered.</param>
/// <param name="Version">The version that answered, as the log has it: how its digest begins.</param>
/// <param name="Answer">What was answered: a class, or a number as text; null where the version failed.</param>
/// <param name="Label">What came; null where it is not known yet.</param>
public sealed record AnsweredRow(string Id, DateTimeOffset At, string Version, string? Answer, string? Label)
{
    /// <summary>Whether the release dealt the caller to the version. What a caller named is compared with nothing; of rows that were logged before this was kept it is not known, and they count.</summary>
    public bool IsDealt { get; init; } = true;
}
