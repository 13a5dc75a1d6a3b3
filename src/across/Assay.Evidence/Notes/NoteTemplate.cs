using System.Collections.Immutable;
using System.Text;
using Assay.Kernel;

namespace Assay.Evidence.Notes;

/// <summary>The text that an editor shows for a new note, and the reading of what came back. Lines that start with <c>#!</c> are hints and are left out.</summary>
public static class NoteTemplate
{
    private const string Hint = "#!";
    private static readonly ImmutableArray<(string Heading, string Question)> Parts =
    [
        ("Context", "What was to be decided, and what was known?"),
        ("Options", "What could have been done? One option a paragraph."),
        ("Choice", "What was chosen, and why?"),
        ("Consequences", "What follows from it, the unwelcome included?"),
    ];

    /// <summary>A text to fill in, with what is known already.</summary>
    public static string Of(NoteRequest known)
    {
        var text = new StringBuilder($"{Hint} A decision note about record {known.About}. Lines that start with {Hint} are left out. Save and close; an empty part stops it.\n");
        foreach (var (heading, question) in Parts) text.Append($"\n# {heading}\n{Hint} {question}\n\n{Part(known, heading)}\n");
        return text.ToString();
    }

    /// <summary>What was written; anything that is still empty is left to the note's own rules.</summary>
    public static Outcome<NoteRequest> Read(string text, NoteRequest known)
    {
        var parts = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        StringBuilder? current = null;
        var number = 0L;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith(Hint, StringComparison.Ordinal)) continue;
            if (!line.StartsWith("# ", StringComparison.Ordinal)) current?.Append(line).Append('\n');
            else if (!Parts.Any(part => part.Heading.Equals(line[2..].Trim(), StringComparison.OrdinalIgnoreCase))) return Unknown(line, number);
            else parts[line[2..].Trim()] = current = new StringBuilder();
        }

        string Text(string heading) => parts.TryGetValue(heading, out var part) ? part.ToString().Trim() : "";
        return known with { Context = Text("Context"), Options = Paragraphs(Text("Options")), Choice = Text("Choice"), Consequences = Text("Consequences") };
    }

    private static string Part(NoteRequest known, string heading) => heading switch
    {
        "Context" => known.Context,
        "Options" => string.Join("\n\n", known.Options),
        "Choice" => known.Choice,
        _ => known.Consequences,
    };

    private static ImmutableArray<string> Paragraphs(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Problem Unknown(string line, long number) =>
        new("note.unknown-part", "The note has a heading that is not one of its parts.", "Write headings of your own with '##' instead.") { Place = new Place("note", number), Value = line, Expected = $"one of {string.Join(", ", Parts.Select(part => $"# {part.Heading}"))}" };
}
