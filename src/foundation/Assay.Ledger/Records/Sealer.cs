using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>Seals the texts of one record about to be made, and keeps their openings for its draft.</summary>
/// <param name="kind">The record's kind.</param>
/// <param name="person">Whose texts they are.</param>
/// <param name="entropy">Where salts come from.</param>
public sealed class Sealer(RecordKind kind, string person, Entropy entropy)
{
    private readonly List<Opening> _openings = [];

    /// <summary>The openings of all that was sealed so far.</summary>
    public ImmutableArray<Opening> Openings => [.. _openings];

    /// <summary>Seals a text.</summary>
    /// <param name="field">The field of the body: <c>choice</c>, <c>options[1]</c>.</param>
    /// <param name="text">The text.</param>
    public Sealed Seal(string field, string text)
    {
        var opening = Commitments.Seal(kind.Name, $"body.{field}", text, person, entropy);
        _openings.Add(opening);
        return opening.Commitment;
    }

    /// <summary>Seals a text if there is one.</summary>
    public Sealed? SealIfSaid(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(field, text);
}
