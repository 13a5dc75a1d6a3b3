using System.Diagnostics;
using System.Globalization;
using Assay.Kernel;

namespace Assay.Bench.Collect;

/// <summary>A repository as a team of five leaves it after five years: every bench makes the same one.</summary>
internal static class MadeRepository
{
    /// <summary>Commits of all authors.</summary>
    public const int Commits = 20_000;

    /// <summary>What it is, in one line.</summary>
    public const string Description = "20,000 commits in five years by five authors, each touching three of 4,000 files; messages of one to three sentences";

    /// <summary>The author whose work is looked for.</summary>
    public const string Author = "author-0@work.example";

    private const int Authors = 5;
    private const int Files = 4_000;
    private const long FirstSecond = 1_600_000_000;
    private const int SecondsBetween = 7_900;
    private static readonly string[] Folders = ["src/model", "src/data", "src/serving", "tests/model", "tests/data", "docs", "deploy", "notebooks", ".github/workflows"];
    private static readonly string[] Words = ["measure", "drift", "the", "model", "split", "fairness", "of", "groups", "calibrate", "service", "retry", "pipeline", "cache", "schema", "threshold", "and", "explain", "review", "monitor", "alert", "rename", "typo", "version", "rollback"];

    /// <summary>Makes it in an empty folder.</summary>
    public static void Write(string folder)
    {
        Git(folder, ["init", "-q", "--bare", "-b", "main", "."], _ => { });
        Git(folder, ["fast-import", "--quiet"], WriteCommits);
    }

    private static void WriteCommits(StreamWriter to)
    {
        var random = new SeededRandom(20_000);
        for (var i = 0; i < Commits; i++)
        {
            var author = random.NextInt32(Authors);
            var when = (FirstSecond + ((long)i * SecondsBetween)).ToString(CultureInfo.InvariantCulture);
            to.Write($"commit refs/heads/main\nauthor Author {author} <author-{author}@work.example> {when} +0000\ncommitter Author {author} <author-{author}@work.example> {when} +0000\n");
            Data(to, Message(random, author));
            for (var file = 0; file < 3; file++)
            {
                var number = random.NextInt32(Files);
                to.Write($"M 644 inline {Folders[number % Folders.Length]}/module{number % 97}/file{number}.py\n");
                Data(to, $"# {i} {file}\n{random.NextUInt64()}\n");
            }
        }
    }

    private static string Message(SeededRandom random, int author)
    {
        var sentences = Enumerable.Range(0, 1 + random.NextInt32(3)).Select(_ => string.Join(' ', Enumerable.Range(0, 5 + random.NextInt32(10)).Select(_ => Words[random.NextInt32(Words.Length)])) + ".");
        var reviewed = random.NextInt32(3) == 0 ? $"\n\nReviewed-by: Author {(author + 1) % Authors} <author-{(author + 1) % Authors}@work.example>" : "";
        return string.Join("\n\n", sentences) + reviewed + "\n";
    }

    // Everything that is written is ASCII: a character is a byte.
    private static void Data(StreamWriter to, string text) => to.Write($"data {text.Length}\n{text}\n");

    private static void Git(string folder, string[] arguments, Action<StreamWriter> write)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true })!;
        using (git.StandardInput) write(git.StandardInput);
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git {arguments[0]} ended with {git.ExitCode}.");
    }
}
