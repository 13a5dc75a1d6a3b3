using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Index;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Server.Pages.Projects;
using Assay.Stores.Embedded.Records;
using Assay.Stores.Embedded.Sqlite;
using Doors.Tests.Reports;

namespace Doors.Tests.Web;

public sealed class DataVersionsTests : IAsyncDisposable
{
    private const int Count = DataVersions.Most + 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-versions-");
    private readonly PersonKey _key = PersonKey.Create();
    private readonly LogSigner _signer = new("example.org/log", new byte[LogSigner.SeedSize]);
    private readonly SqliteVault _vault;
    private readonly IndexedLedger _ledger;

    public DataVersionsTests()
    {
        _vault = new SqliteVault(Path.Combine(_folder.FullName, "vault.db"), RandomNumberGenerator.Fill);
        _ledger = new IndexedLedger(new SqliteLedgerStore(Path.Combine(_folder.FullName, "ledger.db"), _signer.Sign), new SqliteRecordIndex(Path.Combine(_folder.FullName, "records.db")));
    }

    [Fact]
    public async Task Of_many_versions_the_newest_are_listed_and_the_last_two_compared()
    {
        await FillAsync();
        var versions = await ReadAsync();
        versions.Count.ShouldBe(Count);
        versions.Lines.Select(line => line.Rows).ShouldBe(Enumerable.Range(Count - DataVersions.Most, DataVersions.Most).Select(number => (long)number));
        versions.Before!.Version.Rows.ShouldBe(Count - 2);
        versions.After!.Version.Rows.ShouldBe(Count - 1);
    }

    [Fact]
    public async Task A_version_has_the_profile_that_follows_it_before_the_next_and_no_other()
    {
        await FillAsync();
        var versions = await ReadAsync();
        // Every other version was profiled.
        versions.Before!.Profile!.Entry.Index.ShouldBe(versions.Before.Entry.Index + 1);
        versions.After!.Profile.ShouldBeNull();
    }

    [Fact]
    public async Task An_older_version_than_those_listed_is_compared_where_it_is_named_and_one_of_another_project_is_not()
    {
        await FillAsync();
        var oldest = (await _ledger.EntryAsync(0))!.Id;
        var versions = await ReadAsync(from: oldest);
        versions.Lines.Length.ShouldBe(DataVersions.Most + 1);
        versions.Before!.Entry.Id.ShouldBe(oldest);
        var other = (await _ledger.FindAsync(RecordFilter.All with { Project = "other", Most = 1 }))[0].Id;
        versions = await ReadAsync(from: other);
        versions.Lines.ShouldAllBe(line => line.Entry.Project == "job");
        versions.Before!.Version.Rows.ShouldBe(Count - 2);
    }

    [Fact]
    public async Task A_new_version_is_there_at_the_next_look()
    {
        (await ReadAsync()).Lines.ShouldBeEmpty();
        await FillAsync();
        await ReadAsync();
        await AppendAsync(Version(1_000, "job"));
        (await ReadAsync()).After!.Version.Rows.ShouldBe(1_000);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        await _vault.DisposeAsync();
        _key.Dispose();
        _signer.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<DataVersions> ReadAsync(string? from = null) => DataVersions.ReadAsync(_ledger, "job", from, null, TestContext.Current.CancellationToken);

    private Task FillAsync() => AppendAsync([.. Enumerable.Range(0, Count).SelectMany(number => number % 2 == 0 ? new[] { Version(number, "job"), Profile(number) } : [Version(number, "job")]), Version(7, "other")]);

    private async Task AppendAsync(params RecordDraft[] drafts) =>
        await new RecordBook(_ledger, _vault, _key, new ActorIdentity("p-1", "Ada Example", "ada@example.org"), TimeProvider.System, RandomNumberGenerator.Fill).AppendAsync(drafts);

    private static RecordDraft Version(int number, string project) => RecordDraft.Of(MortgageData.Version() with { Rows = number }, $"{project}/version/{number}", Subject(number)) with { Project = project };

    private static RecordDraft Profile(int number) => RecordDraft.Of(MortgageData.Profile(), $"profile/{number}", Subject(number)) with { Project = "job" };

    private static Subject Subject(int number) => new($"data:{number}", Digest.Of($"data {number}"));
}
