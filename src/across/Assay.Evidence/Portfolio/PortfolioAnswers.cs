using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Ledger.Records;

namespace Assay.Evidence.Portfolio;

/// <summary>Reads what somebody else's record says to a claim.</summary>
internal static class PortfolioAnswers
{
    public static PortfolioAnswer Of(RecordEntry entry)
    {
        var (capacity, parts) = SaidBy(entry);
        return new PortfolioAnswer(entry.Id, entry.Kind, entry.Person, capacity, entry.At, entry.KeyId, [.. parts.Select(part => part.ToString())]);
    }

    private static (string? Capacity, ImmutableArray<PartReference> Parts) SaidBy(RecordEntry entry)
    {
        if (entry.TryAs<Confirmation>() is { IsWhole: true } confirmation) return (confirmation.Capacity.ToString().ToLowerInvariant(), confirmation.Parts);
        if (entry.TryAs<Acceptance>() is { IsWhole: true } acceptance) return ("assessor", acceptance.Parts);
        return entry.TryAs<Rejection>() is { IsWhole: true } rejection ? (null, rejection.Parts) : (null, []);
    }
}
