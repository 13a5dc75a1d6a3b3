using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;

namespace Assay.Collect.Suggesting;

/// <summary>What an answer to suggestions must say before it is recorded.</summary>
internal static class AnswerRules
{
    private const int MostCharacters = 20_000;

    /// <summary>Everything that is wrong with it.</summary>
    public static IEnumerable<Problem> Faults(AnswerRequest request, IReadOnlyList<PartReference> suggested)
    {
        if (request.Accept.IsEmpty && request.Refuse.IsEmpty) yield return new Problem("suggestion.nothing", "This neither accepts nor refuses a part.", "Give --accept PART, --refuse PART, or both.");
        foreach (var part in request.Accept.Concat(request.Refuse).Where(name => Named(suggested, [name]).IsEmpty))
            yield return new Problem("suggestion.not-suggested", "This part was not suggested for this work.", "To claim it all the same, cite the record: 'assay evidence claim'.") { Value = part, Expected = suggested.Count == 0 ? "nothing: no part was suggested" : $"one of {string.Join(", ", suggested)}" };
        foreach (var both in Named(suggested, request.Accept).Intersect(Named(suggested, request.Refuse)))
            yield return new Problem("suggestion.both", "This part is accepted and refused at once.", "Decide for one of them.") { Value = both.ToString() };
        if (!request.Refuse.IsEmpty && string.IsNullOrWhiteSpace(request.Reason)) yield return new Problem("suggestion.no-reason", "A refusal gives its reason.", "Say it in a sentence: --reason '…'.") { Place = new Place(Field: "reason") };
        if (request.Reason?.Length > MostCharacters) yield return new Problem("suggestion.too-long", $"The reason has {request.Reason.Length} characters.", "Say it in a sentence or two.") { Place = new Place(Field: "reason"), Expected = $"at most {MostCharacters}" };
    }

    /// <summary>The suggested parts that names mean, whatever their case.</summary>
    public static ImmutableArray<PartReference> Named(IEnumerable<PartReference> suggested, ImmutableArray<string> names) =>
        [.. suggested.Where(part => names.Any(name => part.ToString().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)))];
}
