using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Evidence.Portfolio;
using Assay.Kernel;

namespace Assay.Reports.Portfolio.Exchange;

/// <summary>
/// The criteria as a 1EdTech CASE 1.0 package, with an association of type <c>exemplar</c> from each piece to each criterion that it speaks for. Items align by the
/// owner's code. It carries no proof: the bundle does.
/// </summary>
public static class CaseDocument
{
    /// <summary>The package.</summary>
    public static JsonObject Of(PortfolioDocument document)
    {
        var criteria = document.Parts.DistinctBy(part => part.Criterion).ToList();
        var changed = document.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["CFDocument"] = new JsonObject
            {
                ["identifier"] = Identifier(document.Standard),
                ["uri"] = Uri(document.Standard),
                ["creator"] = document.Source,
                ["title"] = document.Title,
                ["lastChangeDateTime"] = changed,
                ["notes"] = "Titles are Assay's own words; codes are the owner's. Associations show what speaks for a criterion, not that it is met, and prove nothing: verify the bundle.",
                ["CFPackageURI"] = Link(document.Standard, document.Title),
            },
            ["CFItems"] = new JsonArray([.. criteria.Select(part => Item(document.Standard, part, changed))]),
            ["CFAssociations"] = new JsonArray([.. document.Items.SelectMany(item => Associations(document, item, criteria, changed))]),
        };
    }

    private static JsonObject Item(string standard, PortfolioPart part, string changed) => new()
    {
        ["identifier"] = Identifier($"{standard}/{part.Criterion}"),
        ["uri"] = Uri($"{standard}/{part.Criterion}"),
        ["fullStatement"] = part.CriterionTitle,
        ["humanCodingScheme"] = part.Criterion,
        ["lastChangeDateTime"] = changed,
        ["CFDocumentURI"] = Link(standard, standard),
    };

    private static IEnumerable<JsonNode> Associations(PortfolioDocument document, PortfolioItem item, List<PortfolioPart> criteria, string changed)
    {
        foreach (var criterion in criteria.Where(each => item.Parts.Any(part => part.Part.StartsWith(each.Criterion + ".", StringComparison.Ordinal))))
        {
            var name = $"{document.Standard}/{criterion.Criterion}/{item.Records[0]}";
            yield return new JsonObject
            {
                ["identifier"] = Identifier(name),
                ["uri"] = Uri(name),
                ["associationType"] = "exemplar",
                ["originNodeURI"] = Link($"record/{item.Records[0]}", item.Title),
                ["destinationNodeURI"] = Link($"{document.Standard}/{criterion.Criterion}", criterion.Criterion),
                ["lastChangeDateTime"] = changed,
                ["CFDocumentURI"] = Link(document.Standard, document.Title),
            };
        }
    }

    private static JsonObject Link(string name, string title) => new() { ["title"] = title, ["identifier"] = Identifier(name), ["uri"] = Uri(name) };

    private static string Uri(string name) => $"urn:uuid:{Identifier(name)}";

    /// <summary>A UUID of version 8 (RFC 9562) from the name: the same name has the same one everywhere.</summary>
    private static string Identifier(string name)
    {
        Span<byte> digest = stackalloc byte[Digest.Size];
        Digest.Of(Encoding.UTF8.GetBytes($"urn:assay:case:{name}")).CopyTo(digest);
        digest[6] = (byte)(digest[6] & 0x0F | 0x80);
        digest[8] = (byte)(digest[8] & 0x3F | 0x80);
        return new Guid(digest[..16], bigEndian: true).ToString("D");
    }
}
