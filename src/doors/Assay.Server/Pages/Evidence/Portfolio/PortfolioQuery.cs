using System.Collections.Immutable;
using System.Globalization;
using Assay.Evidence.Standards;
using Microsoft.AspNetCore.Http;

namespace Assay.Server.Pages.Evidence.Portfolio;

/// <summary>The portfolio that an address describes: a link to it shows the same pieces in the same order for as long as they are there.</summary>
/// <param name="Standard">Identifier of the standard, as it was given.</param>
/// <param name="Pieces">Names of the pieces in their order; empty lets the fewest be chosen.</param>
/// <param name="Stated">Gateway lines that the person says hold.</param>
public sealed record PortfolioQuery(string Standard, ImmutableArray<string> Pieces, ImmutableArray<string> Stated)
{
    /// <summary>Whose portfolio it is, and whether it is only looked at.</summary>
    public EvidenceView View { get; init; } = new(null, IsReadOnly: false);

    /// <summary>Where portfolios are put together.</summary>
    public const string Path = "/evidence/portfolio";

    /// <summary>What stands before a piece's name in the field for its place.</summary>
    public const string PlacePrefix = "place-";

    /// <summary>Reads an address or a form. Places, where there are any, go over a list of pieces.</summary>
    public static PortfolioQuery Of(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>? given)
    {
        var fields = (given ?? []).ToList();
        var placed = fields.Where(field => field.Key.StartsWith(PlacePrefix, StringComparison.Ordinal)).ToList();
        var byPlace = placed.Select(field => (Name: field.Key[PlacePrefix.Length..], Place: PlaceOf(field.Value))).Where(piece => piece.Place is not null).OrderBy(piece => piece.Place).Select(piece => piece.Name);
        return new(fields.FirstOrDefault(field => field.Key == "standard").Value.FirstOrDefault() is { Length: > 0 } standard ? standard : StandardLibrary.DefaultId, [.. placed.Count > 0 ? byPlace : All("piece")], [.. All("state")]) { View = EvidenceView.Of(All("person").FirstOrDefault(), All("view").FirstOrDefault()) };

        IEnumerable<string> All(string name) => fields.Where(field => field.Key == name).SelectMany(field => field.Value).OfType<string>().Where(text => text.Length > 0).Distinct();
    }

    /// <summary>The address of it.</summary>
    /// <param name="path">Of the page.</param>
    public string Address(string path = Path) => path + QueryString.Create([new("standard", Standard), .. Pieces.Select(piece => new KeyValuePair<string, string?>("piece", piece)), .. Stated.Select(line => new KeyValuePair<string, string?>("state", line))]) + View.And();

    private static double? PlaceOf(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var place) && double.IsFinite(place) ? place : null;
}
