using System.Globalization;

namespace Assay.Bench.Startup;

/// <summary>How long the packed tool takes from its start to its end, by the clock, for what a person waits for most often.</summary>
internal static class StartupBench
{
    private const int Rounds = 21;
    private static readonly string[] Signer = ["--name", "Ada Example", "--address", "ada@example.org"];

    /// <summary>Measures each command once a round, one after the other, and writes a table.</summary>
    /// <param name="tool">Folder in which the tool is installed already; null packs and installs it.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task<int> RunAsync(string? tool, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            output.WriteLine(Machine.Sentence);
            output.WriteLine();
            var installed = tool ?? await InstalledTool.MakeAsync(folder.FullName);
            await CompareAsync(await SubjectsAsync(Path.Combine(installed, "assay"), folder.FullName), output);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Subject[]> SubjectsAsync(string assay, string folder)
    {
        var (project, settings) = (Path.Combine(folder, "demo"), Path.Combine(folder, "settings"));
        await new Subject("the first run", assay, ["demo", project, .. Signer], folder, settings).RunAsync();
        return
        [
            new("a .NET program that says hello", await HelloWorld.MakeAsync(folder), [], folder),
            new("assay --version", assay, ["--version"], folder, settings, 150),
            new("assay --help", assay, ["--help"], folder, settings, 150),
            new("assay run, unchanged (mortgage sample)", assay, ["run", .. Signer], project, settings, 1_000),
        ];
    }

    private static async Task CompareAsync(Subject[] subjects, TextWriter output)
    {
        var times = subjects.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < subjects.Length; i++)
            {
                var took = await subjects[i].RunAsync();
                if (round > 0) times[i].Add(took);
            }
        }

        output.WriteLine("| what | median ms | least ms | greatest ms | wanted ms |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var (subject, each) in subjects.Zip(times)) output.WriteLine(Row(subject, [.. each.Order()]));
    }

    private static string Row(Subject subject, double[] sorted)
    {
        var wanted = subject.WantedMilliseconds is { } most ? string.Create(CultureInfo.InvariantCulture, $"< {most:#,##0}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"| {subject.Name} | {sorted[Rounds / 2]:0} | {sorted[0]:0} | {sorted[^1]:0} | {wanted} |");
    }
}
