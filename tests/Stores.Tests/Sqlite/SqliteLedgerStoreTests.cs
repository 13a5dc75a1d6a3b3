using Assay.Kernel;
using Assay.Stores.Embedded;
using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Stores.Tests.Sqlite;

public sealed class SqliteLedgerStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.At("ledger.db");

    [Fact]
    public void Nothing_is_opened_before_it_is_needed()
    {
        _ = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        File.Exists(Path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_commit_is_written_ahead_and_flushed()
    {
        using var file = new SqliteFile(Path, LedgerSql.Schema, 1);
        using var connection = file.Connect();
        connection.Ask("PRAGMA journal_mode").ShouldBe("wal");
        connection.Ask("PRAGMA synchronous").ShouldBe(2L);
        await using var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        await store.AppendAsync(Ledgers.Batch("a"));
        connection.Ask(LedgerSql.Size).ShouldBe(1L);
    }

    [Fact]
    public async Task Every_durable_head_is_told_once_and_in_order()
    {
        var heads = new List<string>();
        await using var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign, heads.Add);
        await store.AppendAsync(Ledgers.Batch("a"));
        await store.AppendAsync(Ledgers.Batch("a"));
        await store.AppendAsync(Ledgers.Batch("b"));
        heads.ShouldBe(await store.CheckpointsAsync().ToListAsync());
        heads.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Concurrent_appends_share_commits()
    {
        var heads = new List<string>();
        await using var store = new SqliteLedgerStore(Path, (size, root) =>
        {
            Thread.Sleep(5);
            return Ledgers.Signer.Sign(size, root);
        }, heads.Add);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => store.AppendAsync(Ledgers.Batch($"{n}"))));
        (await store.SizeAsync()).ShouldBe(200);
        heads.Count.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_head_that_cannot_be_signed_keeps_nothing_and_the_next_append_works()
    {
        var broken = true;
        await using var store = new SqliteLedgerStore(Path, (size, root) => broken ? throw new InvalidOperationException("no key") : Ledgers.Signer.Sign(size, root));
        await Should.ThrowAsync<InvalidOperationException>(() => store.AppendAsync(Ledgers.Batch("lost")));
        broken = false;
        await store.AppendAsync(Ledgers.Batch("kept"));
        (await store.ShouldBeWholeAsync()).ShouldHaveSingleItem().Id.ShouldBe("id-kept");
    }

    [Fact]
    public async Task Another_programs_lock_is_waited_for_and_then_named()
    {
        await using var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign, patienceSeconds: 1);
        await store.AppendAsync(Ledgers.Batch("a"));
        using var file = new SqliteFile(Path, LedgerSql.Schema, 1);
        using var other = file.Connect();
        other.Run("BEGIN IMMEDIATE");
        var fault = await Should.ThrowAsync<StoreFaultException>(() => store.AppendAsync(Ledgers.Batch("b")));
        fault.Problem.Code.ShouldBe("store.locked");
        fault.Problem.Place.ShouldBe(new Place(Path));
        (await store.SizeAsync()).ShouldBe(1);
        other.Run("ROLLBACK");
        (await store.AppendAsync(Ledgers.Batch("b"))).Leaves.ShouldBe([(1, "id-b")]);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        File.WriteAllText(Path, new string('x', 5000));
        await using var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        var fault = await Should.ThrowAsync<StoreFaultException>(() => store.SizeAsync());
        fault.Problem.Code.ShouldBe("store.corrupt");
        fault.Message.ShouldContain(Path);
        (await Should.ThrowAsync<StoreFaultException>(() => store.AppendAsync(Ledgers.Batch("a")))).Problem.Code.ShouldBe("store.corrupt");
    }

    [Fact]
    public async Task A_damaged_page_is_named()
    {
        await using (var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign)) await store.AppendAsync(Ledgers.Batch(Ledgers.Names("", 300)));
        using (var file = File.OpenWrite(Path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }
        await using var again = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        (await Should.ThrowAsync<StoreFaultException>(async () => await again.ReadAsync(0, 300).ToListAsync())).Problem.Code.ShouldBe("store.corrupt");
    }

    [Fact]
    public async Task A_foreign_database_is_left_alone()
    {
        using (var foreign = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            foreign.Open();
            foreign.Run("CREATE TABLE holiday (photo BLOB)");
        }
        await using var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        (await Should.ThrowAsync<StoreFaultException>(() => store.AppendAsync(Ledgers.Batch("a")))).Problem.Code.ShouldBe("store.strange-file");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_left_alone()
    {
        await using (var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign)) await store.AppendAsync(Ledgers.Batch("a"));
        using (var file = new SqliteFile(Path, LedgerSql.Schema, 1))
        using (var connection = file.Connect()) connection.Run("PRAGMA user_version = 99");
        await using var again = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        var fault = await Should.ThrowAsync<StoreFaultException>(() => again.SizeAsync());
        fault.Problem.Code.ShouldBe("store.newer-file");
        fault.Problem.Value.ShouldBe("schema 99");
    }

    [Theory]
    [InlineData("DELETE FROM checkpoint", "ledger.no-head")]
    [InlineData("DELETE FROM node", "ledger.no-node")]
    public async Task Nothing_is_appended_to_a_ledger_that_contradicts_itself(string harm, string code)
    {
        await using (var store = new SqliteLedgerStore(Path, Ledgers.Signer.Sign)) await store.AppendAsync(Ledgers.Batch("a", "b"));
        using (var file = new SqliteFile(Path, LedgerSql.Schema, 1))
        using (var connection = file.Connect()) connection.Run(harm);
        await using var again = new SqliteLedgerStore(Path, Ledgers.Signer.Sign);
        (await Should.ThrowAsync<StoreFaultException>(() => again.AppendAsync(Ledgers.Batch("c")))).Problem.Code.ShouldBe(code);
        (await again.SizeAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData(LedgerSql.LeafHash, "$index")]
    [InlineData(LedgerSql.NodeHash, "$level", "$index")]
    [InlineData(LedgerSql.Leaves, "$from", "$to", "$most")]
    [InlineData(LedgerSql.LeafById, "$first", "$beyond")]
    [InlineData(LedgerSql.LeafByKey, "$key")]
    [InlineData(LedgerSql.Nodes, "$level", "$index", "$most")]
    [InlineData(LedgerSql.Checkpoints, "$size", "$most")]
    [InlineData(LedgerSql.CheckpointAt, "$size")]
    [InlineData(LedgerSql.Mark, "$project", "$step", "$inputs")]
    public void Every_read_is_an_index_look_up(string sql, params string[] parameters)
    {
        using var file = new SqliteFile(Path, LedgerSql.Schema, 1);
        using var connection = file.Connect();
        var plan = connection.Rows("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), [.. parameters.Select(name => (name, (object?)1L))]);
        plan.ShouldHaveSingleItem().ShouldStartWith("SEARCH");
    }

    [Fact]
    public void Many_keys_are_looked_up_in_the_index_each_and_never_by_reading_the_leaves()
    {
        using var file = new SqliteFile(Path, LedgerSql.Schema, 1);
        using var connection = file.Connect();
        var plan = connection.Rows("EXPLAIN QUERY PLAN " + LedgerSql.EnvelopesByKeys, row => row.GetString(3), ("$keys", "[]"));
        plan.Where(step => step.Contains("leaf", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("SEARCH leaf USING INDEX");
    }

    public void Dispose() => _folder.Dispose();
}
