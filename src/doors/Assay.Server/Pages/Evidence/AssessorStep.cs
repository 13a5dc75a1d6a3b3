using Assay.Evidence.Coverage;
using Assay.Evidence.Status;

namespace Assay.Server.Pages.Evidence;

/// <summary>What an assessor looks at next: what is claimed and unanswered before what waits for acceptance, then what nobody claims, and at last what is settled. Pure.</summary>
internal static class AssessorStep
{
    /// <summary>The parts in the order in which an assessor looks at them; those of which nothing is there are left out.</summary>
    public static IEnumerable<(CriterionStatus Item, PartStatus Part)> InOrder(StatusAnswer status) =>
        status.Items.SelectMany(item => item.Parts.Select(part => (Item: item, Part: part))).Where(pair => pair.Part.Support != Support.None).OrderBy(pair => Turn(pair.Part)).ThenByDescending(pair => pair.Part.Freshness);

    /// <summary>What to look at, in words.</summary>
    public static string Of(PartStatus part) => part.Freshness == Freshness.Stale ? $"Stale: ask what is newer. {Words(part)}" : Words(part);

    /// <summary>Who confirmed or accepted it, and in what capacity as they state; empty where nobody did.</summary>
    public static string Answered(PartStatus part) => string.Join(", ", part.Answers.Select(answer => $"{SupportWords.Of(answer.Says)} by {answer.Person}{(answer.Capacity is { } capacity ? $" as {capacity.ToString().ToLowerInvariant()}" : "")}").Distinct());

    private static int Turn(PartStatus part) => part.Support switch { Support.Claimed => 0, Support.Confirmed => 1, Support.Recorded => 2, Support.Rejected => 3, _ => 4 };

    private static string Words(PartStatus part) => part.Support switch
    {
        Support.None when part.CannotRecord is not null => "Assay cannot record this yet: ask for it in another form.",
        Support.None => "Nothing here speaks for it.",
        Support.Rejected => "It was rejected with a reason; a new claim may answer that.",
        Support.Recorded => "Records meet a rule, and nobody claims it: ask what the candidate did themselves.",
        Support.Claimed when part.Answers.Any(answer => answer.Says == Support.Confirmed) => "Confirmed, but not by the employer, who alone can verify it.",
        Support.Claimed => "Claimed, and nobody has answered: read the words and what they rest on.",
        Support.Confirmed => "Confirmed by somebody who saw it: it waits for an assessor.",
        _ => "Accepted by an assessor.",
    };
}
