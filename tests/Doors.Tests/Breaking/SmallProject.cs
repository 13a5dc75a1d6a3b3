using System.Text.Json;
using Doors.Tests.CommandLine;
using Doors.Tests.MainJob;

namespace Doors.Tests.Breaking;

/// <summary>The smallest project that goes through every stage, and what a whole run of it leaves.</summary>
internal static class SmallProject
{
    public static readonly string[] Run = ["run", "job", "--name", "A. Tester", "--address", "tester@example.org"];

    public static async Task<Desk> OnDesk()
    {
        var desk = new Desk();
        desk.Write("table.csv", SmallTable.With(120, SmallTable.TwoClasses));
        (await desk.Type("new job --from table.csv --target answer")).ShouldEndIn(0);
        var text = File.ReadAllText(desk.PathOf("job/assay.yaml"));
        desk.Write("job/assay.yaml", text.Replace("[baseline, logistic, lightgbm, fastforest]", "[baseline, logistic]\n  tuning: {trials: 2, halving: 3}", StringComparison.Ordinal));
        return desk;
    }

    /// <summary>Kind and step of every record, oldest first.</summary>
    public static async Task<List<string>> RecordsAsync(Desk desk) =>
        [.. (await MortgageDesk.LogOf(desk, "job")).Select(record => $"{Text(record, "kind")} {Text(record, "step")}")];

    /// <summary>
    /// What a process at the desk left that nobody needs: half-made files where the program keeps things, and anything at all in the folders for temporary files and caches.
    /// SQLite's log beside a database is none: it is data, and is taken in when the database is next opened.
    /// </summary>
    public static IEnumerable<string> Leftovers(Desk desk)
    {
        string[] kept = [desk.PathOf("job"), Path.Combine(desk.Folder, "config"), Path.Combine(desk.Folder, "state")];
        string[] unkept = [AssayProcess.TemporaryFolder(desk), Path.Combine(desk.Folder, "cache")];
        return kept.SelectMany(EntriesOf).Where(IsHalfMade).Concat(unkept.SelectMany(EntriesOf)).Select(file => Path.GetRelativePath(desk.Folder, file));
    }

    private static IEnumerable<string> EntriesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }) : [];

    private static bool IsHalfMade(string file)
    {
        string[] endings = [".part", ".new", ".held", ".unfinished", "run.holder.json"];
        return endings.Any(file.EndsWith) || Path.GetFileName(Path.GetDirectoryName(file)) == "incoming";
    }

    private static string? Text(JsonElement record, string name) => MortgageDesk.Text(record, name);
}
