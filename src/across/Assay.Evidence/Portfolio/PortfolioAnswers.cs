using System.Collections.Immutable;
using System.Text.Json;
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
        try
        {
            if (entry.Kind == Confirmation.Kind.Name && entry.As<Confirmation>() is var confirmation) return (confirmation.Capacity.ToString().ToLowerInvariant(), confirmation.Parts);
            if (entry.Kind == Acceptance.Kind.Name && entry.As<Acceptance>() is var acceptance) return ("assessor", acceptance.Parts);
            return entry.Kind == Rejection.Kind.Name && entry.As<Rejection>() is var rejection ? (null, rejection.Parts) : (null, []);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return (null, []);
        }
    }
}
