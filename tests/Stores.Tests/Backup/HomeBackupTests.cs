using System.IO.Compression;
using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Predictions;
using Assay.Stores.Embedded.Backup;
using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Predictions;
using Assay.Tracking.Runs;
using Stores.Tests.Tracking;

namespace Stores.Tests.Backup;

public sealed class HomeBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string BackupFile => _folder.At("home.assaybackup");

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up()
    {
        var (artifact, opening) = await FillAsync();
        var written = (await BackUpAsync()).Required;
        (written.Records, written.Artifacts, written.WithKeys).ShouldBe((3, 1, false));

        var restored = (await RestoreAsync("restored")).Required;

        restored.ShouldBe(written);
        await using var home = await OpenAsync("restored");
        restored.Origin.ShouldBe(home.LogKey.Name);
        (await home.Ledger.ShouldBeWholeAsync(home.LogKey)).Select(envelope => envelope.Id).ShouldBe(["id-a", "id-b", "id-c"]);
        File.ReadAllText(home.Artifacts.PathOf(artifact)).ShouldBe("content");
        (await home.Vault.OpenAsync(opening.Commitment.Hmac))!.Text.ShouldBe("Ada");
        await home.Ledger.AppendAsync(Ledgers.Batch("d"));
    }

    [Fact]
    public async Task Runs_are_restored_with_what_waits_for_the_ledger()
    {
        await using (var home = await OpenAsync("home"))
        {
            await home.Tracking.MakeRunsAsync();
            await home.Tracking.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 0.5)));
            await home.Tracking.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished });
            (await BackUpAsync()).Succeeded.ShouldBeTrue();
        }

        (await RestoreAsync("restored")).Succeeded.ShouldBeTrue();
        await using var restored = await OpenAsync("restored");
        (await restored.Tracking.Runs.FindAsync(Samples.RunId(1)))!.Metrics.ShouldHaveSingleItem().Latest.Value.ShouldBe(0.5);
        (await restored.Tracking.Outbox.WaitingAsync(10)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_waits_for_the_ledger_is_copied_before_the_ledger()
    {
        await FillAsync();
        await using (var home = await OpenAsync("home")) await home.Tracking.CheckAsync();
        await BackUpAsync();
        using var archive = ZipFile.OpenRead(BackupFile);
        archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".db", StringComparison.Ordinal)).ShouldBe(["tracking.db", "ledger.db", "vault.db"]);
    }

    [Fact]
    public async Task A_home_in_use_is_backed_up_as_it_was_at_one_moment()
    {
        await using var home = await OpenAsync("home");
        using var stop = new CancellationTokenSource();
        var appends = Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++) await home.Ledger.AppendAsync(Ledgers.Batch($"{n}-a", $"{n}-b"));
        });
        while (await home.Ledger.SizeAsync() < 20) await Task.Delay(5);
        var written = (await BackUpAsync()).Required;
        await stop.CancelAsync();
        await appends;
        (await RestoreAsync("restored")).Required.Records.ShouldBe(written.Records);
        await using var restored = await OpenAsync("restored", HomeAccess.Read);
        (await restored.Ledger.ShouldBeWholeAsync(home.LogKey)).Count.ShouldBe((int)written.Records);
        written.Records.ShouldBeInRange(20, await home.Ledger.SizeAsync());
    }

    [Fact]
    public async Task A_backup_leaves_one_file_for_its_owner()
    {
        await FillAsync();
        await BackUpAsync();
        Directory.GetFileSystemEntries(_folder.Path, "home.assaybackup*").ShouldBe([BackupFile]);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(BackupFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Keys_are_in_it_only_when_asked_for()
    {
        await FillAsync();
        await BackUpAsync();
        using (var archive = ZipFile.OpenRead(BackupFile)) archive.Entries.ShouldNotContain(entry => entry.FullName.StartsWith("keys", StringComparison.Ordinal));
        (await RestoreAsync("restored", withKeys: true)).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.no-keys");
        Directory.Exists(_folder.At("restored")).ShouldBeFalse();
    }

    [Fact]
    public async Task With_its_keys_a_home_goes_on_on_another_machine()
    {
        await FillAsync();
        await BackUpAsync(withKeys: true);
        (await RestoreAsync("restored", withKeys: true, machine: "other")).Required.WithKeys.ShouldBeTrue();
        await using var home = await OpenAsync("restored", machine: "other");
        await home.Ledger.AppendAsync(Ledgers.Batch("d"));
        (await home.Ledger.ShouldBeWholeAsync(home.LogKey)).Count.ShouldBe(4);
        home.KnownHeads.Newest(home.LogKey.Name).Value!.Size.ShouldBe(4);
    }

    [Fact]
    public async Task Keys_are_not_restored_unless_asked_for_and_the_home_can_still_be_looked_at()
    {
        await FillAsync();
        await BackUpAsync(withKeys: true);
        (await RestoreAsync("restored", machine: "other")).Succeeded.ShouldBeTrue();
        Directory.Exists(_folder.At("other", "config")).ShouldBeFalse();
        await using var home = await OpenAsync("restored", HomeAccess.Read, "other");
        (await home.Ledger.ShouldBeWholeAsync(home.LogKey)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_different_key_is_never_overwritten()
    {
        await FillAsync();
        await BackUpAsync(withKeys: true);
        var logs = _folder.At("other", "config", "assay", "keys", "logs");
        Directory.CreateDirectory(logs);
        var seed = Path.Combine(logs, Path.GetFileName(Directory.GetFiles(_folder.At("one", "config", "assay", "keys", "logs"))[0]));
        File.WriteAllText(seed, "mine");
        (await RestoreAsync("restored", withKeys: true, machine: "other")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.other-key");
        File.ReadAllText(seed).ShouldBe("mine");
        ShouldHaveLeftNothing();
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_home()
    {
        await FillAsync();
        await BackUpAsync();
        Directory.CreateDirectory(_folder.At("restored"));
        File.WriteAllText(_folder.At("restored", "something"), "mine");
        (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.home-not-empty");
        Directory.GetFileSystemEntries(_folder.At("restored")).ShouldHaveSingleItem();
        Directory.CreateDirectory(_folder.At("empty"));
        (await RestoreAsync("empty")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_predicted_is_backed_up_while_it_is_written_each_row_once()
    {
        await FillAsync();
        var place = _folder.At("home", "predictions");
        await using (var log = await FilePredictionLog.OpenAsync(place, new PredictionLogOptions(), TimeProvider.System, _ => { }))
        {
            await log.AppendAsync(Logged("a"));
            await log.CompactAsync();
            await log.AppendAsync(Logged("b"));
            await log.LabelAsync("model", [new("a", "yes", false)], DateTimeOffset.UnixEpoch);
            (await BackUpAsync()).Required.LoggedFiles.ShouldBe(3);
        }

        (await RestoreAsync("restored")).Required.LoggedFiles.ShouldBe(3);
        await using (await FilePredictionLog.OpenAsync(_folder.At("restored", "predictions"), new PredictionLogOptions(), TimeProvider.System, _ => { })) { }
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var ids = new List<string?>();
        foreach (var file in Directory.GetFiles(_folder.At("restored", "predictions", "model"), "*.parquet"))
        {
            var rows = await engine.LoadAsync(file, ["id"]);
            ids.AddRange(Enumerable.Range(0, rows.RowCount).Select(rows["id"].TextAt));
        }

        ids.ShouldBe(["a", "b"], ignoreOrder: true);
        Directory.GetFiles(_folder.At("restored", "predictions", "model", "labels"), "*.parquet").ShouldHaveSingleItem();
    }

    private static PredictionBatch Logged(string id) => new("model", "v1", new PredictionSchema([new("ratio", false)], [new("value", false)]), id, 1)
    {
        Time = DateTimeOffset.UnixEpoch,
        LatencyMicroseconds = 1,
        Inputs = [PredictionColumn.Doubles([0.5])],
        Outputs = [PredictionColumn.Doubles([1])],
    };

    [Fact]
    public async Task A_backup_is_not_overwritten()
    {
        await FillAsync();
        File.WriteAllText(BackupFile, "mine");
        (await BackUpAsync()).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.exists");
        File.ReadAllText(BackupFile).ShouldBe("mine");
    }

    [Fact]
    public async Task A_backup_that_is_cut_short_anywhere_is_refused()
    {
        await FillAsync();
        await BackUpAsync();
        var bytes = await File.ReadAllBytesAsync(BackupFile);
        for (var cut = 0; cut < 40; cut++)
        {
            await File.WriteAllBytesAsync(BackupFile, bytes[..(bytes.Length * cut / 40)]);
            (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.damaged");
            ShouldHaveLeftNothing();
        }
    }

    [Fact]
    public async Task A_backup_with_changed_content_is_refused()
    {
        await FillAsync();
        await BackUpAsync();
        using (var archive = ZipFile.Open(BackupFile, ZipArchiveMode.Update))
        {
            var entry = archive.Entries.Single(entry => entry.FullName.StartsWith("artifacts/", StringComparison.Ordinal));
            var name = entry.FullName;
            entry.Delete();
            using var content = new StreamWriter(archive.CreateEntry(name).Open());
            content.Write("tampere");
        }
        (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Message.ShouldContain("artifacts/");
        ShouldHaveLeftNothing();
    }

    [Theory]
    [InlineData("../escaped")]
    [InlineData("keys/../../escaped")]
    public async Task A_name_that_leads_out_of_the_home_is_refused(string name)
    {
        using (var archive = ZipFile.Open(BackupFile, ZipArchiveMode.Create))
        {
            using (var manifest = new StreamWriter(archive.CreateEntry("manifest.json").Open()))
            {
                manifest.Write($$"""{"format":1,"at":"2026-01-01T00:00:00+00:00","origin":"assay/x","entries":[{"name":"{{name}}","size":1,"digest":"{{Digest.Of("x")}}"}]}""");
            }
            using var content = new StreamWriter(archive.CreateEntry(name).Open());
            content.Write("x");
        }
        (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.damaged");
        File.Exists(_folder.At("escaped")).ShouldBeFalse();
        ShouldHaveLeftNothing();
    }

    [Fact]
    public async Task A_damaged_artifact_is_found_while_backing_up()
    {
        var (artifact, _) = await FillAsync();
        await using (var home = await OpenAsync("home"))
        {
            var path = home.Artifacts.PathOf(artifact);
            File.Delete(path);
            File.WriteAllText(path, "rotten");
        }
        (await BackUpAsync()).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.source-damaged");
        Directory.GetFileSystemEntries(_folder.Path, "home.assaybackup*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Restoring_an_old_backup_says_that_later_records_are_missing()
    {
        await FillAsync();
        await BackUpAsync();
        await using (var home = await OpenAsync("home")) await home.Ledger.AppendAsync(Ledgers.Batch("later"));
        var restored = (await RestoreAsync("restored")).Required;
        restored.Behind!.Code.ShouldBe("backup.behind");
        restored.Behind.Expected.ShouldBe("4 records");
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.missing");
        (await BackUpAsync()).Problems.ShouldHaveSingleItem().Code.ShouldBe("home.missing");
        File.WriteAllText(BackupFile, "no zip");
        (await RestoreAsync("restored")).Problems.ShouldHaveSingleItem().Code.ShouldBe("backup.damaged");
    }

    public void Dispose() => _folder.Dispose();

    private void ShouldHaveLeftNothing() => Directory.GetFileSystemEntries(_folder.Path, "restored*").ShouldBeEmpty();

    private async Task<(Digest Artifact, Opening Opening)> FillAsync()
    {
        await using var home = await OpenAsync("home");
        var salt = RandomNumberGenerator.GetBytes(32);
        var opening = new Opening(new Sealed(Digest.Of(salt)), "test.thing", "actor.name", salt, "Ada", "ada");
        await home.Vault.KeepAsync([opening]);
        await home.Ledger.AppendAsync(Ledgers.Batch("a", "b", "c"));
        var artifact = await home.Artifacts.PutAsync("a.txt", "text/plain", (path, token) => File.WriteAllTextAsync(path, "content", token));
        return (artifact.Digest, opening);
    }

    private EnvironmentPaths Machine(string name) => new(null, _folder.At(name, "config"), _folder.At(name, "state"));

    private Task<Outcome<BackupSummary>> BackUpAsync(bool withKeys = false) => HomeBackup.WriteAsync(_folder.At("home"), BackupFile, Machine("one"), TimeProvider.System, withKeys);

    private Task<Outcome<BackupSummary>> RestoreAsync(string home, bool withKeys = false, string machine = "one") => HomeBackup.RestoreAsync(BackupFile, _folder.At(home), Machine(machine), withKeys);

    private async Task<EmbeddedHome> OpenAsync(string home, HomeAccess access = HomeAccess.Append, string machine = "one") => (await EmbeddedHome.OpenAsync(new EmbeddedHomeOptions
    {
        Path = _folder.At(home),
        Environment = Machine(machine),
        Clock = TimeProvider.System,
        Entropy = RandomNumberGenerator.Fill,
        Access = access,
    })).Required;
}
