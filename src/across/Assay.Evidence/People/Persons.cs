using System.Collections.Immutable;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Kernel;

namespace Assay.Evidence.People;

/// <summary>Tells whose evidence is meant.</summary>
internal static class Persons
{
    /// <summary>What stands for all persons.</summary>
    public const string Everybody = "everybody";

    /// <summary>The problem that naming a person may end in, for declarations.</summary>
    public static KeyValuePair<string, string> Problem { get; } = new("person.unknown", "No record in this home is of that person.");

    /// <summary>The person that was given; else the one at the keyboard, where a standard asks about a person. Null is everybody.</summary>
    public static string? Of(string? given, Standard standard, CurrentPerson current)
    {
        if (given == Everybody) return null;
        return given ?? (standard.Kind == StandardKind.Competence ? current.Person : null);
    }

    /// <summary>The pseudonyms of those whose keys are known here, in the order of the log. The index has to be up to date.</summary>
    public static async Task<ImmutableArray<string>> KnownAsync(IEvidenceIndex index, CancellationToken cancellation) =>
        [.. (await index.ActsAsync(cancellation)).Select(act => act.Person).Distinct()];

    /// <summary>What is wrong with a pseudonym that was given: nobody here has it, so that nothing found would say nothing. Null when nothing is wrong.</summary>
    public static async Task<Problem?> FaultAsync(string? given, IEvidenceIndex index, CancellationToken cancellation)
    {
        if (given is null or Everybody) return null;
        var known = await KnownAsync(index, cancellation);
        return known.Contains(given) ? null : new Problem("person.unknown", "No record in this home is of that person.", "Give the whole pseudonym, as 'assay ledger show' tells it, or import their bundle first.") { Place = new Place(Field: "person"), Value = given, Expected = $"one of {string.Join(", ", [.. known, Everybody])}" };
    }
}
