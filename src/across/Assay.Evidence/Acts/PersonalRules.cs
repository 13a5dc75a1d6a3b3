using Assay.Kernel;

namespace Assay.Evidence.Acts;

/// <summary>What texts that people write have to be before they are recorded.</summary>
internal static class PersonalRules
{
    /// <summary>Longest text, in characters.</summary>
    public const int MostCharacters = 20_000;

    /// <summary>What is wrong with a text that has to be there.</summary>
    public static IEnumerable<Problem> Needed(string field, string? text, string remedy)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new Problem("text.empty", "This text is needed.", remedy) { Place = new Place(Field: field) };
        foreach (var fault in Optional(field, text)) yield return fault;
    }

    /// <summary>What is wrong with a text that may be left out.</summary>
    public static IEnumerable<Problem> Optional(string field, string? text)
    {
        if (text?.Length > MostCharacters) yield return new Problem("text.too-long", $"This text has {text.Length} characters.", "Say what matters here, and add the rest as a file: 'assay evidence add'.") { Place = new Place(Field: field), Expected = $"at most {MostCharacters}" };
    }
}
