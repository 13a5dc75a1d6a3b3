using System.Globalization;

namespace Assay.Bench.Profile;

/// <summary>The profile that the data stage puts on record, beside DuckDB's own SUMMARIZE of the same file.</summary>
internal static class ProfileBench
{
    private const int Rounds = 9;
    private const double Wanted = 3.0;

    /// <summary>Measures both sides, one after the other in each round, and writes a table.</summary>
    /// <param name="table">A Parquet file; null makes one.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task<int> RunAsync(string? table, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            output.WriteLine(Machine.Sentence);
            output.WriteLine($"Table: {(table is null ? MadeTable.Description : Path.GetFileName(table))}");
            output.WriteLine();
            await CompareAsync(table ?? MadeTable.Write(Path.Combine(folder.FullName, "made.parquet")), output);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(string table, TextWriter output)
    {
        var (ours, theirs) = (new List<ProfileRun>(), new List<ProfileRun>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (summary, profile) = (await ProfileRun.StartAsync(ProfileRun.Summarize, table), await ProfileRun.StartAsync(ProfileRun.Assay, table));
            if (round == 0) continue; // The first round only brings the file into the machine's cache.
            theirs.Add(summary);
            ours.Add(profile);
        }

        output.WriteLine("| what | median s | processor s | greatest memory MiB |\n| --- | ---: | ---: | ---: |");
        output.WriteLine(Row("DuckDB's SUMMARIZE", theirs));
        output.WriteLine(Row("the profile of the data stage", ours));
        output.WriteLine();
        var ratios = ours.Zip(theirs, (mine, other) => mine.Seconds / other.Seconds).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ratio by the clock, round by round: median {ratios[Rounds / 2]:0.00}, least {ratios[0]:0.00}, greatest {ratios[^1]:0.00} (wanted ≤ {Wanted:0})."));
    }

    private static string Row(string name, List<ProfileRun> runs) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Median(runs, run => run.Seconds):0.00} | {Median(runs, run => run.ProcessorSeconds):0.00} | {runs.Max(run => run.PeakMebibytes):0} |");

    private static double Median(List<ProfileRun> runs, Func<ProfileRun, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
