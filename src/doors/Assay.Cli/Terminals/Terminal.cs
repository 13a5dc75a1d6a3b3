using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Kernel;

namespace Assay.Cli.Terminals;

/// <summary>Where a verb writes. Results go to <see cref="Out"/>; progress, warnings and problems to <see cref="Error"/>, so that a script can read the former.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Everything else.</param>
/// <param name="IsInteractive">Whether a person watches <paramref name="Error"/>: progress is then drawn in place and in colour.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int UsualWidth = 80;

    /// <summary>How many characters fit into a line of <see cref="Out"/>.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Opens <see cref="Out"/> for bytes, such as those of a Parquet file.</summary>
    public Func<Stream> OpenBytes { get; init; } = Console.OpenStandardOutput;

    /// <summary>The process's own streams. <c>NO_COLOR</c> and <c>TERM=dumb</c> switch drawing off.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") is not "dumb")
        {
            Width = Console.IsOutputRedirected ? UsualWidth : WindowWidth(),
        };

    /// <summary>Writes a line of a result. It may hold words of strangers: what would steer a terminal, or turn the direction of reading, is shown as a mark.</summary>
    public void Say(string line = "") => Out.WriteLine(line.Any(Steers) ? string.Concat(line.Select(letter => Steers(letter) ? '\uFFFD' : letter)) : line);

    // A terminal that nobody sized says 0.
    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }

    private static bool Steers(char letter) => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Writes a document for a script.</summary>
    public void Write(JsonNode? document) => Out.WriteLine(document?.ToJsonString(Indented) ?? "null");

    /// <summary>Writes problems, each on its own lines, and returns the exit code for bad input.</summary>
    public int Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems) ProblemText.Write(problem, "error", Error);
        return ExitCode.BadInput;
    }

    /// <summary>Writes problems for a script, as a JSON object with the array <c>problems</c>, or for a person.</summary>
    public int Refuse(IReadOnlyCollection<Problem> problems, bool json)
    {
        if (json) Write(new JsonObject { ["problems"] = ProblemText.Json(problems) });
        return Refuse(problems);
    }
}
