using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Monitor.Logs;
using Assay.Monitor.Reading;
using Assay.Release.Comparing;
using Assay.Stores.Embedded.Predictions;
using Assay.Tables;

namespace Assay.Cli.Serving;

/// <summary>The log of predictions as a comparison of two versions wants it: who answered what, and what came of it.</summary>
internal static class AnsweredLog
{
    private const string Output = "output.";

    /// <summary>The rows of a model.</summary>
    public static async Task<Outcome<IReadOnlyList<AnsweredRow>>> ReadAsync(OpenedHome home, string model, DateTimeOffset from, CancellationToken cancellation)
    {
        var logs = new InferenceLogs(Path.Combine(home.Folder, InferenceLogs.FolderName));
        var read = await new InferenceLogReader(new TableReader(home.Tables, home.Folder, home.Home.Artifacts.MakeScratchFolder), logs, new FileRunningRows(logs.Folder, home.Tables, home.Home.Artifacts.MakeScratchFolder)).ReadAsync(model, from, cancellation);
        return read.Map(found => (IReadOnlyList<AnsweredRow>)[.. Rows(found.Rows)]);
    }

    private static IEnumerable<AnsweredRow> Rows(Table table)
    {
        var (times, labels, by) = (table.Numeric("time"), table.Find("label"), table.Find(InferenceLogReader.VersionBy));
        var answer = table.Columns.FirstOrDefault(column => column.Name == $"{Output}label") ?? table.Columns.FirstOrDefault(column => column.Name.StartsWith(Output, StringComparison.Ordinal));
        for (var row = 0; row < table.RowCount; row++)
            yield return new AnsweredRow(table["id"].TextAt(row)!, Time(times.Values[row]), table["version"].TextAt(row)!, answer?.TextAt(row), labels?.TextAt(row)) { IsDealt = by?.TextAt(row) is null or "dealt" };
    }

    private static DateTimeOffset Time(double seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);
}
