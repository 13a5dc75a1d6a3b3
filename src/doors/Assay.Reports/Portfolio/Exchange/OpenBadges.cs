using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Portfolio;

namespace Assay.Reports.Portfolio.Exchange;

/// <summary>
/// An unsigned Open Badges 3.0 credential for each criterion of which every part is accepted. Without a proof it shows nothing by itself: an issuer has to sign it,
/// after checking the bundle.
/// </summary>
public static class OpenBadges
{
    private const string Unsigned = "This credential is unsigned. It does not prove that anybody accepted anything, nor who did: check the bundle with 'assay verify', and compare the acceptor's key with its holder.";

    /// <summary>The credentials; none where no criterion is accepted.</summary>
    public static JsonArray Of(PortfolioDocument document)
    {
        var accepted = document.Parts.GroupBy(part => part.Criterion).Where(criterion => criterion.All(part => part.Support == Support.Accepted));
        return new JsonArray([.. accepted.Select(criterion => Credential(document, criterion.First(), [.. document.Items.Where(item => item.Parts.Any(part => criterion.Any(each => each.Part == part.Part)))]))]);
    }

    private static JsonNode Credential(PortfolioDocument document, PortfolioPart criterion, List<PortfolioItem> items)
    {
        var acceptance = items.SelectMany(item => item.Answers).Last(answer => answer.Kind == Acceptance.Kind.Name && answer.Parts.Any(part => part.StartsWith(criterion.Criterion + ".", StringComparison.Ordinal)));
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = $"urn:assay:badge:{document.Standard}:{criterion.Criterion}:{acceptance.Id}",
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = $"{criterion.Criterion}: {criterion.CriterionTitle}",
            ["description"] = Unsigned,
            ["issuer"] = new JsonObject { ["id"] = $"urn:assay:person:{acceptance.Person}", ["type"] = new JsonArray("Profile"), ["name"] = "The assessor whose key accepted it; unsigned" },
            ["validFrom"] = acceptance.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["credentialSubject"] = new JsonObject { ["id"] = $"urn:assay:person:{document.Person}", ["type"] = new JsonArray("AchievementSubject"), ["achievement"] = Achievement(document, criterion) },
            ["evidence"] = new JsonArray([.. items.Select(Evidence)]),
        };
    }

    private static JsonObject Achievement(PortfolioDocument document, PortfolioPart criterion) => new()
    {
        ["id"] = $"urn:assay:standard:{document.Standard}:{criterion.Criterion}",
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "Competency",
        ["name"] = $"{criterion.Criterion}: {criterion.CriterionTitle}",
        ["description"] = $"A criterion of {document.Title} ({document.Source}), in Assay's own words.",
        ["humanCode"] = criterion.Criterion,
        ["criteria"] = new JsonObject { ["narrative"] = $"An assessor accepted every part of {criterion.Criterion} by version {PortfolioWords.Number(document.StandardVersion)} of Assay's rules." },
    };

    private static JsonNode Evidence(PortfolioItem item) => new JsonObject
    {
        ["id"] = $"urn:assay:record-id:{item.Records[0]}",
        ["type"] = new JsonArray("Evidence"),
        ["name"] = item.Title,
        ["narrative"] = PortfolioWords.FormOf(item),
    };
}
