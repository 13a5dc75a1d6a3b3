using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Inspect;
using Assay.Ledger.Records;

namespace Assay.Ledger.Bundles;

/// <summary>Every place in a bundle's records where a commitment to a personal text stands, and what openings open of them.</summary>
internal sealed class SealedPlaces
{
    private readonly List<(string Record, string Kind, string Field, Digest Commitment)> _places = [];
    private readonly HashSet<(string Kind, string Field, Digest Commitment)> _known = [];

    /// <summary>How many places there are.</summary>
    public int Count => _places.Count;

    public void Add(Statement statement)
    {
        foreach (var (field, commitment) in In(statement))
        {
            _places.Add((statement.Id, statement.Kind, field, commitment));
            _known.Add((statement.Kind, field, commitment));
        }
    }

    /// <summary>Whether the opening's commitment stands in a record of its kind, in its field.</summary>
    public bool Has(Opening opening) => _known.Contains((opening.Kind, opening.Field, opening.Commitment.Hmac));

    /// <summary>The places that these openings open, in the order of the records.</summary>
    public ImmutableArray<DisclosedText> Disclosed(IEnumerable<Opening> openings)
    {
        var texts = openings.ToDictionary(opening => (opening.Kind, opening.Field, opening.Commitment.Hmac), opening => opening.Text);
        return [.. _places.Where(place => texts.ContainsKey((place.Kind, place.Field, place.Commitment))).Select(place => new DisclosedText(place.Record, place.Field, place.Commitment, texts[(place.Kind, place.Field, place.Commitment)]))];
    }

    /// <summary>Dotted path and commitment of each sealed text of a statement.</summary>
    public static IEnumerable<(string Field, Digest Commitment)> In(Statement statement) =>
        [("actor.name", statement.Actor.Name.Hmac), ("actor.address", statement.Actor.Address.Hmac), .. SealedFields.In(statement.Body, "body")];
}
