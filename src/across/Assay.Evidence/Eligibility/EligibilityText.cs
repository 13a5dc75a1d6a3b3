using System.Globalization;

namespace Assay.Evidence.Eligibility;

/// <summary>Says a statement of eligibility to a person.</summary>
public static class EligibilityText
{
    /// <summary>All of it, line by line.</summary>
    public static IEnumerable<string> Lines(EligibilityAnswer answer)
    {
        if (answer.Statement is not { } statement) return Unstated(answer);
        return [.. Heading(answer, statement), "", .. answer.Items.SelectMany(Item), "", .. ForecastText.Lines(statement.Forecast), .. Ending(answer, statement)];
    }

    /// <summary>A flag as people read it.</summary>
    public static string Say(EligibilityFlag flag) => flag switch
    {
        EligibilityFlag.UnsupportedConfidence => "confident, and nothing recorded",
        EligibilityFlag.UnclaimedEvidence => "recorded, and rated low or not claimed",
        EligibilityFlag.EvidenceMissing => "evidence stated, and none recorded or claimed",
        EligibilityFlag.EvidenceInPart => "evidence stated, and some parts have none",
        EligibilityFlag.OnlyPeople => "only people can show it",
        _ => "a part that Assay cannot record yet",
    };

    /// <summary>A route as people read it.</summary>
    public static string Say(EvidenceRoute? route) => route switch { EvidenceRoute.Evidence => "have evidence", EvidenceRoute.Opportunity => "opportunity", EvidenceRoute.None => "no route", _ => "" };

    /// <summary>An opportunity as people read it: owner and date.</summary>
    public static string Opportunity(EligibilityItem item) => item.Route == EvidenceRoute.Opportunity ? $"{item.Owner ?? "owner sealed"}, by {item.By?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    /// <summary>Why a criterion is hard, as people read it.</summary>
    public static string Say(HardCriterion hard) => ForecastText.Why(hard);

    private static IEnumerable<string> Unstated(EligibilityAnswer answer)
    {
        yield return $"{answer.Title}: no statement is signed yet. What the records say of each criterion:";
        yield return "";
        foreach (var item in answer.Items) yield return $"{item.Code,-5} {Lower(item.SupportNow),-10} {item.Title}";
        yield return "";
        yield return "For each: are you confident that you can evidence it within your current role? Rate all of them: 'assay evidence rate --file ratings.csv', with the columns code, rating, route, owner, by.";
    }

    private static IEnumerable<string> Heading(EligibilityAnswer answer, ShownStatement statement)
    {
        yield return $"{answer.Title}: {(statement.Number is { } number ? $"statement {number}" : "a statement")} of {answer.Person}, signed {statement.At.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture)} UTC as record {statement.Id}; scale {statement.Scale}.";
        if (statement.Earlier is { } earlier) yield return $"The statement before it, {earlier}, stays as it was signed; {(statement.Number is null ? "it is not in this home" : "what is different is shown as 'before'")}.";
        foreach (var rating in statement.Ratings) yield return $"Rated by {rating.Person} as {Lower(rating.Capacity)} on {rating.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, record {rating.Id}.";
    }

    private static IEnumerable<string> Item(EligibilityItem item)
    {
        var others = string.Concat(item.Others.Select(other => $", {Lower(other.Capacity)} {other.Rating}"));
        var then = item.SupportNow is null || item.SupportThen == item.SupportNow ? Lower(item.SupportThen) : $"{Lower(item.SupportThen)}, now {Lower(item.SupportNow)}";
        yield return $"{item.Code,-5} self {item.Rating}{others}; records {then}; {Say(item.Route)}{(item.Route == EvidenceRoute.Opportunity ? $" ({Opportunity(item)})" : "")}. {item.Title}";
        if (item.Before is { } before) yield return $"      before: self {before.Rating}, {Say(before.Route)}";
        foreach (var flag in item.SupportNow is null ? item.FlagsThen : item.FlagsNow) yield return $"      ! {Say(flag)}";
        foreach (var gone in item.SupportNow is null ? [] : item.FlagsThen.Except(item.FlagsNow)) yield return $"      no longer: {Say(gone)}";
    }

    private static IEnumerable<string> Ending(EligibilityAnswer answer, ShownStatement statement)
    {
        if (!statement.ForecastHolds) yield return "The forecast that follows from this statement is not the one that was signed: another version of Assay made it.";
        if (answer.Written is { } file) yield return $"Written to {file}. The proof goes with it: 'assay bundle export {StatementPage.Records(statement)} -o statement.assay'.";
    }

    private static string Lower<TEnum>(TEnum value) => $"{value}".ToLowerInvariant();
}
