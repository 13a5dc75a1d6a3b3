using Doors.Tests.CommandLine;

namespace Doors.Tests.Demo;

/// <summary>The mortgage sample with less to train, so that a demo takes seconds.</summary>
internal static class LightSample
{
    public const string Folder = "mortgage";

    private const string Monitor = "\n# Once a model is in use";

    /// <summary>A desk with it, not yet run.</summary>
    /// <param name="watched">Whether the project file says who is told of what.</param>
    /// <param name="context">Real, rehearsed or simulated work.</param>
    public static Desk OnDesk(bool watched = true, string context = "rehearsal")
    {
        var desk = new Desk();
        var file = Repository.Read("samples/mortgage/assay.yaml");
        if (!watched) file = file[..file.IndexOf(Monitor, StringComparison.Ordinal)];
        desk.Write($"{Folder}/assay.yaml", Changed(file, context));
        File.Copy(Path.Combine(Repository.Root, "samples/mortgage/mortgage.csv"), desk.PathOf($"{Folder}/mortgage.csv"));
        return desk;
    }

    private static string Changed(string file, string context)
    {
        (string From, string To)[] changes =
        [
            ("candidates: [baseline, logistic, lightgbm, fastforest]", "candidates: [baseline, logistic]"),
            ("tuning: {trials: 6, halving: 3}", "tuning: {trials: 1}"),
            ("folds: 5, repeats: 2", "folds: 3, repeats: 1"),
            ("context: rehearsal", $"context: {context}"),
        ];
        foreach (var (from, to) in changes)
        {
            file.ShouldContain(from);
            file = file.Replace(from, to, StringComparison.Ordinal);
        }

        return file;
    }
}
