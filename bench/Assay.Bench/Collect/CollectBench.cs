using System.Diagnostics;
using System.Globalization;
using Assay.Collect.Finds;
using Assay.Collect.Git;

namespace Assay.Bench.Collect;

/// <summary>How long it takes to read one author's work out of a large repository, git's own time included.</summary>
internal static class CollectBench
{
    private const int Rounds = 5;
    private const double WantedSeconds = 30;

    /// <summary>Makes the repository, reads it several times, and writes a table.</summary>
    public static int Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            output.WriteLine(Machine.Sentence);
            output.WriteLine($"Repository: {MadeRepository.Description}.");
            output.WriteLine();
            MadeRepository.Write(folder.FullName);
            var query = new SourceQuery(new Author("Author 0", MadeRepository.Author, []), folder.FullName, false, _ => { });
            var seconds = Enumerable.Range(0, Rounds).Select(_ => Seconds(folder.FullName, query)).Order().ToList();
            output.WriteLine("| what | median s | least s | greatest s | commits a second | wanted |\n| --- | ---: | ---: | ---: | ---: | ---: |");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| read one author's work | {seconds[Rounds / 2]:0.00} | {seconds[0]:0.00} | {seconds[^1]:0.00} | {MadeRepository.Commits / seconds[Rounds / 2]:#,##0} | < {WantedSeconds:0} s |"));
            output.WriteLine();
            output.WriteLine(string.Join(", ", GitRepository.Read(folder.FullName, query, CancellationToken.None).Required.Find.Counts.Select(count => $"{count.Key} {count.Value}")));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Seconds(string folder, SourceQuery query)
    {
        var watch = Stopwatch.StartNew();
        _ = GitRepository.Read(folder, query, CancellationToken.None).Required;
        return watch.Elapsed.TotalSeconds;
    }
}
