using Assay.Kernel;
using Assay.Predictions;
using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.Predictions;
using Assay.Tables;

namespace Stores.Tests.Predictions;

/// <summary>The inference log: what was acknowledged is in the Parquet files of its hour, once, whatever happened in between.</summary>
public sealed class FilePredictionLogTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 59, 59, 999, TimeSpan.Zero);
    private static readonly PredictionSchema Schema = new([new("ratio", false), new("home", true)], [new("probability", false), new("label", true)]);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-log-");
    private readonly List<Problem> _warnings = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Rows_become_one_file_an_hour_with_the_columns_of_the_contract()
    {
        await using (var log = await OpenAsync())
        {
            (await log.AppendAsync(Batch("a", Noon, rows: 2) with { Caller = "p1", OutOfDomain = [false, true], VersionBy = VersionBy.Named })).Succeeded.ShouldBeTrue();
            (await log.AppendAsync(Batch("b", Noon.AddSeconds(1)) with { Error = "the model failed", Outputs = [] })).Succeeded.ShouldBeTrue();
        }

        Files().ShouldBe(["2026-01-31T12.parquet", "2026-01-31T13.parquet"]);
        var first = await LoadAsync("2026-01-31T12.parquet");
        first.Columns.Select(column => column.Name).ShouldBe(["id", "time", "version", "latency_us", "caller", "error", "out_of_domain", "version_by", "input.ratio", "input.home", "output.probability", "output.label"]);
        Texts(first, "id").ShouldBe(["a.0", "a.1"]);
        first["time"].Type.ShouldBe(ColumnType.Timestamp);
        first.Numeric("time").Values[0].ShouldBe(Noon.ToUnixTimeMilliseconds() / 1000.0, 1e-6);
        Texts(first, "caller").ShouldBe(["p1", "p1"]);
        Texts(first, "version_by").ShouldBe(["named", "named"]);
        first.Numeric("out_of_domain").Values.ShouldBe([0, 1]);
        first.Numeric("input.ratio").Values.ShouldBe([0.25, 1.25]);
        Texts(first, "input.home").ShouldBe(["own", null]);
        Texts(first, "output.label").ShouldBe(["yes", "no"]);
        var second = await LoadAsync("2026-01-31T13.parquet");
        Texts(second, "error").ShouldBe(["the model failed"]);
        // As a frame of an earlier program, which ends before it.
        Texts(second, "version_by").ShouldBe([null]);
        second["output.probability"].IsMissing(0).ShouldBeTrue();
    }

    [Fact]
    public async Task What_comes_after_a_compaction_is_a_further_part_of_the_hour()
    {
        await using (var log = await OpenAsync())
        {
            await log.AppendAsync(Batch("a", Noon));
            await log.CompactAsync();
            await log.AppendAsync(Batch("b", Noon));
        }

        Files().ShouldBe(["2026-01-31T12.1.parquet", "2026-01-31T12.parquet"]);
        (await IdsAsync()).ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Many_at_once_are_each_kept_once()
    {
        await using (var log = await OpenAsync()) await Parallel.ForAsync(0, 2_000, async (number, _) => (await log.AppendAsync(Batch($"n{number}", Noon))).Succeeded.ShouldBeTrue());
        (await IdsAsync()).ShouldBe(Enumerable.Range(0, 2_000).Select(number => $"n{number}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task A_torn_end_is_cut_off_and_what_was_acknowledged_before_it_is_kept(int torn)
    {
        var segment = await KilledAsync(LogDurability.Sync, "a", "b");
        File.WriteAllBytes(segment, [.. File.ReadAllBytes(segment), .. new byte[torn].Select((_, at) => (byte)(at + 1))]);
        await using (await OpenAsync()) { }
        (await IdsAsync()).ShouldBe(["a", "b"], ignoreOrder: true);
        _warnings.ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(Model, "segments")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_byte_that_changed_ends_the_rows_that_are_believed()
    {
        var segment = await KilledAsync(LogDurability.Sync, "a", "b");
        var bytes = File.ReadAllBytes(segment);
        bytes[^3] ^= 1;
        File.WriteAllBytes(segment, bytes);
        await using (await OpenAsync()) { }
        (await IdsAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_compaction_that_was_interrupted_is_not_done_twice()
    {
        var segment = await KilledAsync(LogDurability.Sync, "a");
        var kept = File.ReadAllBytes(segment);
        await using (await OpenAsync()) { }
        File.WriteAllBytes(segment, kept);
        await using (await OpenAsync()) { }
        (await IdsAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_log_that_answered_before_notes_the_gap_that_a_kill_may_have_left()
    {
        await KilledAsync(LogDurability.Async, "a");
        await using (await OpenAsync()) { }
        _warnings.ShouldHaveSingleItem().Code.ShouldBe("predictions.gap");
        var gap = File.ReadAllLines(Path.Combine(Model, "gaps.jsonl")).ShouldHaveSingleItem();
        gap.ShouldContain("\"from\":\"2026-01-31T12:59:59.999000Z\"");
        gap.ShouldContain("\"window_ms\":20");
    }

    [Fact]
    public async Task A_log_that_was_closed_notes_no_gap()
    {
        await using (var log = await OpenAsync(Options(LogDurability.Async))) await log.AppendAsync(Batch("a", Noon));
        await using (await OpenAsync()) { }
        (await IdsAsync()).ShouldBe(["a"]);
        File.Exists(Path.Combine(Model, "gaps.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public async Task Redacted_inputs_are_left_out_and_a_sample_is_a_share_of_the_requests()
    {
        await using (var log = await OpenAsync(new PredictionLogOptions { Redacted = ["ratio"], Sample = 0.25 }))
            for (var number = 0; number < 1_000; number++) await log.AppendAsync(Batch(TimeOrderedId.Next(TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill), Noon));
        var rows = await LoadAsync("2026-01-31T12.parquet");
        rows.RowCount.ShouldBeInRange(180, 320);
        rows["input.ratio"].IsMissing(0).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_queue_is_a_problem_and_no_row_is_dropped_in_silence()
    {
        var (kept, refused) = (new List<string>(), 0);
        await using (var log = await OpenAsync(Options(LogDurability.Async) with { MostWaitingBytes = 2_000, Window = TimeSpan.FromSeconds(1) }))
        {
            for (var number = 0; number < 100; number++)
            {
                var outcome = await log.AppendAsync(Batch($"n{number}", Noon));
                if (outcome.Succeeded) kept.Add($"n{number}");
                else outcome.Problems.ShouldHaveSingleItem().Code.ShouldBe(PredictionFaults.Full);
                refused += outcome.Succeeded ? 0 : 1;
            }
        }

        refused.ShouldBeGreaterThan(0);
        (await IdsAsync()).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_is_a_problem_of_whoever_asked()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "model"), "a file where the folder should be");
        await using var log = await OpenAsync();
        (await log.AppendAsync(Batch("a", Noon))).Problems.ShouldHaveSingleItem().Code.ShouldBe(PredictionFaults.Unavailable);
    }

    [Fact]
    public async Task Labels_lie_beside_the_predictions_as_numbers_or_texts()
    {
        await using (var log = await OpenAsync())
        {
            (await log.LabelAsync("model", [new("a", "yes", false), new("b", "no", false)], Noon)).Succeeded.ShouldBeTrue();
            (await log.LabelAsync("priced", [new("a", "12.5", true)], Noon)).Succeeded.ShouldBeTrue();
        }

        var labels = await LoadAsync("labels/2026-01-31T12.parquet");
        labels.Columns.Select(column => column.Name).ShouldBe(["id", "time", "label"]);
        Texts(labels, "label").ShouldBe(["yes", "no"]);
        (await LoadAsync("../priced/labels/2026-01-31T12.parquet")).Numeric("label").Values.ShouldBe([12.5]);
    }

    [Fact]
    public async Task What_is_still_written_can_be_read_and_is_named_as_the_file_that_becomes_of_it()
    {
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        await using var log = await OpenAsync();
        await log.AppendAsync(Batch("a", Noon));
        await log.LabelAsync("model", [new("a", "yes", false)], Noon);
        using var running = await new FileRunningRows(_folder.FullName, engine, () => Directory.CreateTempSubdirectory("assay-tests-").FullName).TakeAsync("model");
        Texts(await engine.LoadAsync(running.Rows.ShouldHaveSingleItem()), "id").ShouldBe(["a"]);
        Texts(await engine.LoadAsync(running.Labels.ShouldHaveSingleItem()), "label").ShouldBe(["yes"]);
        await log.CompactAsync();
        Files().ShouldBe([Path.GetFileName(running.Rows[0])]);
        using var after = await new FileRunningRows(_folder.FullName, engine, () => Directory.CreateTempSubdirectory("assay-tests-").FullName).TakeAsync("model");
        (after.Rows.Length + after.Labels.Length).ShouldBe(0);
    }

    [Fact]
    public async Task Its_files_tell_whose_rows_they_hold_and_which_are_still_written()
    {
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        await using var log = await OpenAsync();
        await log.AppendAsync(Batch("a", Noon, rows: 2) with { Caller = "p1" });
        await log.CompactAsync();
        await log.AppendAsync(Batch("b", Noon.AddSeconds(1)) with { Version = "v2" });
        var files = await new FileLoggedFiles(_folder.FullName, engine).ListAsync();
        files.Select(file => (file.Name, file.IsParquet, file.IsWritten)).ShouldBe([("model/2026-01-31T12.parquet", true, false), ("model/segments/2026-01-31T13.0.segment", false, true)]);
        files[0].Uses.ShouldHaveSingleItem().ShouldBe(new LoggedUse("v1", "p1", 2, Noon));
        (files[1].Uses.ShouldHaveSingleItem().Version, files[1].Uses[0].Caller).ShouldBe(("v2", null));
    }

    [Fact]
    public async Task Whether_a_prediction_is_in_the_log_is_known_before_and_after_it_is_compacted()
    {
        await using var log = await OpenAsync();
        string[] ids = [.. new[] { Noon, Noon, Noon.AddHours(3) }.Select(time => TimeOrderedId.At(time, System.Security.Cryptography.RandomNumberGenerator.Fill).ToString("D"))];
        // Answered in the hour after it got its name.
        await log.AppendAsync(Batch(ids[0], Noon.AddSeconds(1)));
        (await log.KnownAsync("model", [.. ids, "one", ""])).ShouldBe([ids[0]]);
        await log.CompactAsync();
        await log.AppendAsync(Batch(ids[1], Noon, rows: 2));
        (await log.KnownAsync("model", [.. ids, $"{ids[1]}.0", $"{ids[1]}.2", "it's"])).ShouldBe([ids[0], $"{ids[1]}.0"], ignoreOrder: true);
        (await log.KnownAsync("other", ids)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../../b")]
    public async Task A_models_name_leads_nowhere_else(string name)
    {
        await using (var log = await OpenAsync()) await log.AppendAsync(Batch("a", Noon) with { Model = name });
        Directory.EnumerateFiles(_folder.FullName, "*.parquet", SearchOption.AllDirectories).ShouldHaveSingleItem();
        Directory.EnumerateFileSystemEntries(_folder.FullName).ShouldHaveSingleItem();
    }

    private string Model => Path.Combine(_folder.FullName, "model");

    // What a killed process leaves: its segments as they were, and no lock.
    private async Task<string> KilledAsync(LogDurability durability, params string[] ids)
    {
        var log = await OpenAsync(Options(durability));
        foreach (var id in ids) await log.AppendAsync(Batch(id, Noon));
        if (durability == LogDurability.Async) await Task.Delay(300);
        var segment = Directory.EnumerateFiles(Path.Combine(Model, "segments")).Single();
        // Read past the lock, as the system would leave it.
        var copy = await CopyAsync(segment);
        await log.DisposeAsync();
        Directory.Delete(Model, recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(segment)!);
        File.WriteAllBytes(segment, copy);
        return segment;
    }

    private static async Task<byte[]> CopyAsync(string path)
    {
        using var cat = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        await cat.StandardOutput.BaseStream.CopyToAsync(bytes);
        await cat.WaitForExitAsync();
        return bytes.ToArray();
    }

    private static PredictionLogOptions Options(LogDurability durability) => new() { Durability = durability, Window = TimeSpan.FromMilliseconds(20) };

    private Task<FilePredictionLog> OpenAsync(PredictionLogOptions? options = null) => FilePredictionLog.OpenAsync(_folder.FullName, options ?? new PredictionLogOptions(), TimeProvider.System, _warnings.Add);

    private static PredictionBatch Batch(string id, DateTimeOffset time, int rows = 1) => new("model", "v1", Schema, id, rows)
    {
        Time = time,
        LatencyMicroseconds = 12.5,
        Inputs = [PredictionColumn.Doubles([.. Enumerable.Range(0, rows).Select(row => row + 0.25)]), PredictionColumn.Of([.. Enumerable.Range(0, rows).Select(row => row == 0 ? "own" : null)])],
        Outputs = [PredictionColumn.Doubles([.. Enumerable.Range(0, rows).Select(row => row == 0 ? 0.75 : 0.25)]), PredictionColumn.Of([.. Enumerable.Range(0, rows).Select(row => row == 0 ? "yes" : "no")])],
    };

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Model, "*.parquet").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    private async Task<List<string?>> IdsAsync()
    {
        var ids = new List<string?>();
        foreach (var file in Files()) ids.AddRange(Texts(await LoadAsync(file), "id"));
        return ids;
    }

    private async Task<Table> LoadAsync(string file)
    {
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        return await engine.LoadAsync(Path.Combine(Model, file));
    }

    private static IEnumerable<string?> Texts(Table table, string column) => Enumerable.Range(0, table.RowCount).Select(table[column].TextAt);
}
