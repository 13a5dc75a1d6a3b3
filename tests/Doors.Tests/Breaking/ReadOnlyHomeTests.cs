using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Microsoft.Data.Sqlite;

namespace Doors.Tests.Breaking;

/// <summary>A home that cannot be written to: what only reads works, what writes says so, and not a byte is changed.</summary>
[Collection("processes")]
public class ReadOnlyHomeTests
{
    [Fact]
    public async Task Whatever_only_reads_works()
    {
        using var desk = await LockedDesk();
        var before = Entries(desk);
        await ShouldWork(desk, "status");
        (await ShouldWork(desk, "ledger log --json")).Json.GetArrayLength().ShouldBe(2);
        (await ShouldWork(desk, "ledger verify")).Out.ShouldContain("The log holds: 2 records");
        var id = (await ShouldWork(desk, "ledger log --kind frame. --json")).Json[0].GetProperty("id").GetString();
        (await ShouldWork(desk, $"ledger show {id}")).Out.ShouldContain("A. Tester");
        await ShouldWork(desk, $"ledger prove {id}");
        await ShouldWork(desk, "ledger checkpoint");
        (await ShouldWork(desk, "evidence status")).Out.ShouldContain("Level 6 AI Engineer");
        await ShouldWork(desk, "evidence why S7");
        (await ShouldWork(desk, "runs search --json")).Json.GetArrayLength().ShouldBe(0);
        await ShouldWork(desk, $"bundle export -o {desk.Folder}/all.assay");
        await ShouldWork(desk, $"backup {desk.Folder}/all.assaybackup");
        (await desk.Type($"verify {desk.Folder}/all.assay")).ShouldEndIn(ExitCode.Done);
        Entries(desk).ShouldBe(before);
    }

    [Theory]
    [InlineData("run --until frame", "home.not-writable")]
    [InlineData("note --about ID --context a --option b --choice c --consequences d", "store.not-writable")]
    [InlineData("key erase --person nobody --yes", "store.not-writable")]
    public async Task Whatever_writes_says_that_it_cannot(string line, string code)
    {
        using var desk = await LockedDesk();
        var id = (await ShouldWork(desk, "ledger log --kind frame. --json")).Json[0].GetProperty("id").GetString();
        using var process = AssayProcess.StartBoundByPermissions(desk, line.Replace("ID", id, StringComparison.Ordinal).Split(' '));
        var refused = (await process.EndAsync()).ShouldEndIn(ExitCode.BadInput);
        refused.Error.ShouldContain($"[{code}]");
        refused.Error.ShouldContain("  do        ");
    }

    /// <summary>The log of a database whose program was killed lies beside it: with its index it is read where it is, and without it nothing is passed over in silence.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Records_that_a_killed_program_left_in_its_log_are_read_or_asked_for(bool withIndex)
    {
        Assert.SkipUnless(AssayProcess.CanBeBound, "Nothing here holds a process to the permissions of files.");
        using var desk = await FramedProject.OnDesk();
        CopyWhileOpen(desk, withIndex);
        Lock(desk, "killed");
        using var process = AssayProcess.StartBoundByPermissions(desk, "ledger", "verify", "--home", "killed");
        var verified = await process.EndAsync();
        if (withIndex) verified.ShouldEndIn(ExitCode.Done).Out.ShouldContain("The log holds: 3 records");
        else verified.ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("[store.not-closed]");
    }

    /// <summary>A record is added while another connection is open, so that it stays in the log, and the files are copied as a kill would leave them.</summary>
    private static void CopyWhileOpen(Desk desk, bool withIndex)
    {
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = desk.PathOf(".assay/ledger.db"), Pooling = false }.ToString());
        other.Open();
        using var look = new SqliteCommand("SELECT count(*) FROM leaf", other);
        look.ExecuteScalar();
        var about = desk.Type("ledger log --kind frame. --json").Result.Json[0].GetProperty("id").GetString()!;
        desk.Type("note", "--about", about, "--context", "a", "--option", "b", "--choice", "c", "--consequences", "d").Result.ShouldEndIn(ExitCode.Done);
        Directory.CreateDirectory(desk.PathOf("killed"));
        foreach (var file in Directory.GetFiles(desk.PathOf(".assay"))) File.Copy(file, Path.Combine(desk.PathOf("killed"), Path.GetFileName(file)));
        new FileInfo(desk.PathOf("killed/ledger.db-wal")).Length.ShouldBeGreaterThan(0);
        if (!withIndex) File.Delete(desk.PathOf("killed/ledger.db-shm"));
    }

    private static async Task<Desk> LockedDesk()
    {
        Assert.SkipUnless(AssayProcess.CanBeBound, "Nothing here holds a process to the permissions of files.");
        var desk = await FramedProject.OnDesk();
        desk.Work = Directory.CreateDirectory(Path.Combine(desk.Folder, "odd ?#%41 name")).FullName;
        foreach (var name in new[] { "assay.yaml", "table.csv", ".assay" }) Directory.Move(Path.Combine(desk.Folder, "work", name), desk.PathOf(name));
        Lock(desk, ".assay");
        return desk;
    }

    private static void Lock(Desk desk, string home)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(desk.PathOf(home))) File.SetUnixFileMode(file, UnixFileMode.UserRead);
        File.SetUnixFileMode(desk.PathOf(home), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private static async Task<Typed> ShouldWork(Desk desk, string line)
    {
        using var process = AssayProcess.StartBoundByPermissions(desk, line.Split(' '));
        return (await process.EndAsync()).ShouldEndIn(ExitCode.Done);
    }

    private static List<(string, long, DateTime)> Entries(Desk desk) =>
        [.. new DirectoryInfo(desk.PathOf(".assay")).GetFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName).Select(file => (file.Name, file.Length, file.LastWriteTimeUtc))];
}
