using System.Globalization;
using System.Text;

namespace Assay.Evidence.Eligibility;

/// <summary>Writes a signed statement as a page of Markdown that somebody can keep, with how to check it. No HTML.</summary>
internal static class StatementPage
{
    public static string Write(EligibilityAnswer answer, ShownStatement statement)
    {
        var page = new StringBuilder($"# Statement of eligibility: {Plain(answer.Title)}\n\n");
        page.Append("For each criterion: how confident the engineer is that they can evidence it within their current role, and how they mean to. The records beside it are as they were when the statement was signed.\n\n");
        page.Append(Facts(answer, statement));
        page.Append("\n## Criteria\n\n| code | criterion | self | others | records then | route | owner and date |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var item in answer.Items) page.Append($"| {Plain(item.Code)} | {Plain(item.Title ?? "")} | {item.Rating} | {string.Join(", ", item.Others.Select(other => $"{Lower(other.Capacity)} {other.Rating}"))} | {Lower(item.SupportThen)} | {EligibilityText.Say(item.Route)} | {Plain(EligibilityText.Opportunity(item))} |\n");
        page.Append(Unfitting(answer));
        page.Append(OfForecast(statement));
        page.Append($"\n## How to check it\n\nThis page is a copy for people; the signed record is the proof. The engineer sends it with\n\n```\nassay bundle export {Records(statement)} -o statement.assay\n```\n\nand whoever receives it checks it, offline and without an account, with\n\n```\nassay verify statement.assay\n```\n\n");
        page.Append($"It has to hold the record `{statement.Id}`, and the SHA-256 of that record's envelope has to be `{statement.Envelope}`. The record is locked by its signature: a later statement is another record that names this one. The signature shows which key signed; whose key it is, is for whoever has compared its fingerprint with the engineer.\n");
        return page.ToString();
    }

    /// <summary>The records that belong into the bundle.</summary>
    public static string Records(ShownStatement statement) => string.Join(' ', [statement.Id, .. statement.Ratings.Select(rating => rating.Id)]);

    private static string Facts(EligibilityAnswer answer, ShownStatement statement)
    {
        var facts = new StringBuilder();
        facts.Append($"- standard: `{answer.Standard}`\n- engineer: `{answer.Person}` (a pseudonym)\n- signed: {Time(statement.At)} UTC, by the engineer's own clock\n- key: `{statement.KeyId}`\n- record: `{statement.Id}`\n- SHA-256 of its envelope: `{statement.Envelope}`\n- scale: {statement.Scale}\n");
        facts.Append(statement.Earlier is { } earlier ? $"- {(statement.Number is { } number ? $"statement {number}" : "a later statement")} of this engineer; the one before it is record `{earlier}`\n" : "- the engineer's first statement\n");
        foreach (var rating in statement.Ratings) facts.Append($"- rated by `{rating.Person}` as {Lower(rating.Capacity)}, {Time(rating.At)} UTC, record `{rating.Id}`\n");
        return facts.ToString();
    }

    private static string Unfitting(EligibilityAnswer answer)
    {
        var flagged = answer.Items.Where(item => item.FlagsThen.Length > 0).ToList();
        return flagged.Count == 0 ? "" : $"\n## What did not fit when it was signed\n\n{string.Concat(flagged.Select(item => $"- {Plain(item.Code)}: {string.Join("; ", item.FlagsThen.Select(EligibilityText.Say))}\n"))}";
    }

    private static string OfForecast(ShownStatement statement)
    {
        var text = new StringBuilder("\n## Forecast of role fit\n\n| group | with evidence | evidence in doubt | opportunity | no route |\n| --- | --- | --- | --- | --- |\n");
        foreach (var group in statement.Forecast.Groups) text.Append($"| {Plain(group.Group)} | {group.Evidence.Length} | {group.EvidenceInDoubt.Length} | {group.Opportunity.Length} | {group.NoRoute.Length} |\n");
        if (statement.Forecast.Hardest.Length > 0) text.Append($"\nHardest to evidence:\n\n{string.Concat(statement.Forecast.Hardest.Select(hard => $"- {Plain(hard.Code)}: {ForecastText.Why(hard)}\n"))}");
        return text.Append($"\n{Forecast.RestsOn}\n").ToString();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Lower<TEnum>(TEnum value) => $"{value}".ToLowerInvariant();

    /// <summary>A text that is neither Markdown nor HTML, and stays in its cell.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' or '&' or '~') plain.Append('\\');
            plain.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return plain.ToString();
    }
}
