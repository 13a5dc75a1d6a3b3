using System.Diagnostics;
using System.Text.Json;
using Assay.Data;
using Assay.Data.Steps;
using Assay.Stores.Embedded.DuckDb;
using DuckDB.NET.Data;

namespace Assay.Bench.Profile;

/// <summary>One side of the comparison, once, in a process of its own: so that each starts cold and has its own greatest memory.</summary>
/// <param name="Seconds">How long it took by the clock, without the start of the process.</param>
/// <param name="ProcessorSeconds">Processor time of all cores together, without the start of the process.</param>
/// <param name="PeakMebibytes">The greatest memory that the process has held (resident, with .NET itself).</param>
internal sealed record ProfileRun(double Seconds, double ProcessorSeconds, double PeakMebibytes)
{
    /// <summary>The hidden verb by which the bench starts itself.</summary>
    public const string Verb = "profile-run";

    /// <summary>The side that is Assay's profile.</summary>
    public const string Assay = "assay";

    /// <summary>The side that is DuckDB's own summary.</summary>
    public const string Summarize = "summarize";

    /// <summary>Does the work of one side and writes what it took.</summary>
    public static async Task<int> RunAsync(string side, string table, TextWriter output)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await (side == Assay ? ProfileAsync(table) : SummarizeAsync(table));
        var (seconds, spent) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        using var self = Process.GetCurrentProcess();
        output.WriteLine(JsonSerializer.Serialize(new ProfileRun(seconds, spent, self.PeakWorkingSet64 / 1048576.0)));
        return 0;
    }

    /// <summary>The same in a new process, and what it took.</summary>
    public static async Task<ProfileRun> StartAsync(string side, string table)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Verb, side, table]) { RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<ProfileRun>(answer)! : throw new InvalidOperationException($"The side '{side}' ended with {process.ExitCode}.");
    }

    private static async Task ProfileAsync(string table)
    {
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var columns = (await engine.DescribeAsync(table)).Columns;
        var profile = await ProfileStep.ComputeAsync(engine, table, columns.ToDictionary(column => column.Name, _ => ColumnRole.Feature), progress: null, CancellationToken.None);
        if (profile.Columns.Length != columns.Length) throw new InvalidOperationException("A column has no profile.");
    }

    private static async Task SummarizeAsync(string table)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SUMMARIZE SELECT * FROM '{table.Replace("'", "''", StringComparison.Ordinal)}'";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }
    }
}
