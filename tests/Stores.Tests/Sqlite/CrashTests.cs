using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;

namespace Stores.Tests.Sqlite;

public sealed class CrashTests : IDisposable
{
    private const int Kills = 12;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_writer_that_is_killed_leaves_a_whole_ledger_with_every_acknowledged_record()
    {
        var random = new SeededRandom(20);
        var acknowledged = new List<(long Index, string Id)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.AddRange(await AppendUntilKilledAsync($"run{kill:D2}", wait: 1 + random.NextInt32(60)));
            await using var store = new SqliteLedgerStore(_folder.At("ledger.db"), Ledgers.Signer.Sign);
            var stored = await store.ShouldBeWholeAsync();
            foreach (var (index, id) in acknowledged) stored[(int)index].Id.ShouldBe(id);
            BatchesShouldBeWhole(stored.Select(envelope => envelope.Id));
        }
        acknowledged.Count.ShouldBeGreaterThan(Kills);
    }

    [Fact]
    public async Task Two_processes_append_to_one_ledger()
    {
        var both = await Task.WhenAll(AppendUntilKilledAsync("one", wait: 300), AppendUntilKilledAsync("two", wait: 300));
        both[0].Count.ShouldBeGreaterThan(0);
        both[1].Count.ShouldBeGreaterThan(0);
        await using var store = new SqliteLedgerStore(_folder.At("ledger.db"), Ledgers.Signer.Sign);
        var stored = await store.ShouldBeWholeAsync();
        foreach (var (index, id) in both.SelectMany(acknowledged => acknowledged)) stored[(int)index].Id.ShouldBe(id);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<(long Index, string Id)>> AppendUntilKilledAsync(string name, int wait)
    {
        using var child = ChildProcess.Start(ChildProcess.Appender, _folder.At("ledger.db"), name);
        var lines = new List<string>();
        if (await child.StandardOutput.ReadLineAsync() is { } first) lines.Add(first);
        await Task.Delay(wait);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line) lines.Add(line);
        await child.WaitForExitAsync();
        // Being killed may cut the last line short.
        return [.. lines.Select(line => line.Split(' ')).Where(parts => parts is [_, var id] && id.Length == $"id-{name}-00000-00000".Length).Select(parts => (long.Parse(parts[0]), parts[1]))];
    }

    /// <summary>Batch b of a run has 1 + b mod 3 records, one after the other.</summary>
    private static void BatchesShouldBeWhole(IEnumerable<string> ids)
    {
        foreach (var batch in ids.GroupBy(id => id[..id.LastIndexOf('-')]))
        {
            var number = int.Parse(batch.Key[(batch.Key.LastIndexOf('-') + 1)..]);
            batch.ShouldBe(Ledgers.Names(batch.Key + "-", 1 + number % 3));
        }
    }
}
