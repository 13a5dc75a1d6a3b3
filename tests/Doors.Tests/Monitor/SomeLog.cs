using System.Globalization;
using Assay.Predictions;
using Assay.Stores.Embedded.Predictions;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

/// <summary>The log of the small project's model, written as a server writes it.</summary>
internal static class SomeLog
{
    private static readonly PredictionSchema Schema = new([new("ratio", false), new("age", false), new("home", true)], [new("probability", false), new("label", true)]);

    /// <summary>Rows that were asked one a second from a time on; every tenth failed, every tenth was out of the domain.</summary>
    public static async Task WriteAsync(Desk desk, string from, int rows, double shift = 0)
    {
        await using var log = await OpenAsync(desk);
        await AppendAsync(log, from, rows, shift);
    }

    /// <summary>The same, in a log that is open already.</summary>
    public static async Task AppendAsync(FilePredictionLog log, string from, int rows, double shift = 0)
    {
        var start = DateTimeOffset.Parse(from, CultureInfo.InvariantCulture);
        for (var row = 0; row < rows; row++)
        {
            var ratio = row * 37 % 101 / 100.0;
            var isFaulty = row % 10 == 0;
            await log.AppendAsync(new PredictionBatch("job", "1", Schema, $"{from}-{row}", 1)
            {
                Time = start.AddSeconds(row),
                LatencyMicroseconds = 250,
                Error = isFaulty ? "timeout" : null,
                OutOfDomain = [row % 10 == 5],
                Inputs = [PredictionColumn.Doubles([ratio + shift]), PredictionColumn.Doubles([20 + row * 13 % 47]), PredictionColumn.Of([row % 3 == 0 ? "own" : "rent"])],
                Outputs = isFaulty ? [] : [PredictionColumn.Doubles([ratio]), PredictionColumn.Of([ratio > 0.5 ? "yes" : "no"])],
            });
        }
    }

    /// <summary>What came of the first rows.</summary>
    public static async Task LabelAsync(Desk desk, string from, int rows)
    {
        await using var log = await OpenAsync(desk);
        await log.LabelAsync("job", [.. Enumerable.Range(0, rows).Select(row => new PredictionLabel($"{from}-{row}", row * 37 % 101 > 50 ? "yes" : "no", false))], DateTimeOffset.Parse(from, CultureInfo.InvariantCulture).AddHours(1));
    }

    /// <summary>The log, as a server opens it.</summary>
    public static Task<FilePredictionLog> OpenAsync(Desk desk, LogDurability durability = LogDurability.Async) =>
        FilePredictionLog.OpenAsync(desk.PathOf(".assay/predictions"), new PredictionLogOptions { Durability = durability }, TimeProvider.System, problem => throw new InvalidOperationException(problem.ToString()));
}
