using System.Collections.Immutable;

namespace Across.Tests.Collect.Labelled;

/// <summary>A text with the parts that it speaks for in its reader's view.</summary>
/// <param name="Form">commit, paragraph, decision or test.</param>
/// <param name="Parts">The parts, as people write them.</param>
/// <param name="Text">The text.</param>
internal sealed record LabelledText(string Form, ImmutableArray<string> Parts, string Text)
{
    /// <summary>All of them, as the file has them.</summary>
    public static ImmutableArray<LabelledText> All { get; } =
        [.. Repository.Read("tests/Across.Tests/Collect/Labelled/snippets.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Of)];

    private static LabelledText Of(string line)
    {
        var cells = line.Split(" | ", 3);
        return new LabelledText(cells[0], [.. cells[1].Split(", ")], cells[2]);
    }
}
