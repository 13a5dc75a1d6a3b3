using Assay.Kernel;

namespace Assay.Evidence.Notes;

/// <summary>What a decision note must say before it is recorded.</summary>
public static class NoteRules
{
    /// <summary>Longest text of one part, in characters: a note is read by people.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>Every part that is empty or too long.</summary>
    public static IEnumerable<Problem> Faults(NoteRequest request)
    {
        foreach (var (field, text) in Texts(request))
        {
            if (string.IsNullOrWhiteSpace(text)) yield return Fault("note.empty", field, "This part of the note is empty.", $"Say it in a sentence or two: --{field} '…', or in the editor.");
            else if (text.Length > MostCharacters) yield return Fault("note.too-long", field, $"This part has {text.Length} characters.", "Say the decision here, and link to the rest.") with { Expected = $"at most {MostCharacters}" };
        }

        if (request.Options.IsEmpty) yield return Fault("note.no-option", "option", "The note names no option.", "Name what could have been done, also doing nothing: --option '…' for each.");
    }

    private static IEnumerable<(string Field, string Text)> Texts(NoteRequest request) =>
        [("context", request.Context), .. request.Options.Select(option => ("option", option)), ("choice", request.Choice), ("consequences", request.Consequences)];

    private static Problem Fault(string code, string field, string message, string remedy) => new(code, message, remedy) { Place = new Place(Field: field) };
}
