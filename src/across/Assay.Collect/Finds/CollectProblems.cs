using Assay.Kernel;

namespace Assay.Collect.Finds;

/// <summary>The problems that several sources have in common.</summary>
internal static class CollectProblems
{
    /// <summary>A file that is larger than any that is read.</summary>
    public static Problem TooLarge(Place place, string found, string limit) =>
        new("collect.too-large", "This is larger than what is read of one find, and was left out.", "Collect the part of it that shows your work.") { Place = place, Value = found, Expected = $"at most {limit}" };

    /// <summary>A file that is not what its name says, or is damaged.</summary>
    public static Problem Unreadable(Place place, string what, string fault) =>
        new("collect.unreadable", $"This cannot be read as {what}, and was left out: {FirstLine(fault)}", "Open it with the program that made it, and save it again.") { Place = place };

    /// <summary>A source in which nothing is by the person.</summary>
    /// <param name="place">Where.</param>
    /// <param name="what">What it holds: commits, runs.</param>
    /// <param name="others">Who it names instead, the most frequent first.</param>
    public static Problem NotByAuthor(Place place, string what, IEnumerable<string> others) =>
        new("collect.not-yours", $"None of the {what} here names you as its author, and nothing was collected.", $"If you are one of them, say so: --author '…'. Here are {string.Join(", ", others.Take(5))}.") { Place = place };

    private static string FirstLine(string text)
    {
        var line = text.Split('\n')[0].Trim();
        return line.Length > 200 ? line[..200] + "…" : line;
    }
}
