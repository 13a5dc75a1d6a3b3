using System.Globalization;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Portfolio;

namespace Assay.Reports.Portfolio;

/// <summary>How a portfolio speaks: the same words on the page, in the Word document and on paper.</summary>
internal static class PortfolioWords
{
    /// <summary>What stands on every page of one whose gateway does not hold.</summary>
    public const string Incomplete = "INCOMPLETE: the gateway does not hold";

    public const string Proven = "Proven, by 'assay verify portfolio.assay' on any machine: the records were signed by the keys that are shown; they stand in the log under the head that is named; neither they nor the disclosed words have changed since.";

    public const string Stated = "Only stated: whose a key is, until you have compared its fingerprint with its holder; names, capacities and times; and that the words are true. A confirmation by a key that you have not compared is a statement too.";

    public static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(Support support) => support.ToString().ToLowerInvariant();

    public static string Of(Freshness? freshness) => freshness?.ToString().ToLowerInvariant() ?? "";

    public static string Whose(PortfolioDocument document) => document.Name ?? document.Person;

    public static string FormOf(PortfolioItem item) => item.Form switch
    {
        ItemForm.Claim => "A claim, with what it rests on",
        ItemForm.Added => "An added file, claimed for nothing yet",
        _ => "Records of work that a rule counts, claimed by nobody yet",
    };

    public static string FieldName(string field) => field switch
    {
        "body.narrative" => "In their own words",
        "body.context" => "Decision note: context",
        "body.choice" => "Decision note: choice",
        "body.consequences" => "Decision note: consequences",
        "body.title" => "Title",
        "body.aiDeclaration" => "How AI tools took part",
        _ when field.StartsWith("body.options", StringComparison.Ordinal) => "Decision note: an option",
        _ => field["body.".Length..],
    };

    public static string Of(PortfolioAnswer answer)
    {
        var act = answer.Kind switch
        {
            _ when answer.Kind == Confirmation.Kind.Name => $"Confirmed by a {answer.Capacity}",
            _ when answer.Kind == Acceptance.Kind.Name => "Accepted by an assessor",
            _ when answer.Kind == Rejection.Kind.Name => "Rejected",
            _ => answer.Kind,
        };
        return $"{act} for {string.Join(", ", answer.Parts)}";
    }

    /// <summary>How many parts have come at least so far.</summary>
    public static int PartsAtLeast(PortfolioDocument document, Support support) => document.Parts.Count(part => part.Support >= support);
}
