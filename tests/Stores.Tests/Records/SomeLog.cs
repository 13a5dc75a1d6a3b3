using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Stores.Embedded.Records;
using Assay.Stores.Embedded.Sqlite;
using Stores.Tests.Evidence;

namespace Stores.Tests.Records;

/// <summary>A log with records of two persons and two projects, whose times do not only grow.</summary>
internal sealed class SomeLog : IAsyncDisposable
{
    public const string Other = "south";

    private readonly TemporaryFolder _folder = new();
    private readonly PersonKey _key = PersonKey.Create();
    private readonly SetClock _clock = new();
    private readonly SqliteVault _vault;

    public SomeLog()
    {
        _vault = new SqliteVault(_folder.At("vault.db"), System.Security.Cryptography.RandomNumberGenerator.Fill);
        Store = Log("ledger.db");
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public SqliteLedgerStore Store { get; }

    public async Task FillAsync(ILedgerStore store)
    {
        await BookOf(store, "p-1").AppendAsync([KeyEnrolment.Draft(_key, "p-1", Start, KeyEnrolmentManner.SelfStated)]);
        for (var number = 0; number < 12; number++)
        {
            _clock.Now = Start.AddHours(number == 6 ? 1 : number);
            await BookOf(store, number % 4 == 0 ? "p-2" : "p-1").AppendAsync([Draft(number, number % 2 == 0 ? "north" : Other)]);
        }
    }

    public static RecordDraft Draft(int number, string project) => RecordDraft.Of(new Firing { IsEven = number % 2 == 0 }, $"firing/{number}", new Subject($"pot:{number}", Digest.Of($"pot {number}"))) with
    {
        Project = project,
        Step = $"fire/{number % 3}",
        Context = number % 5 == 0 ? RecordContext.Simulated : RecordContext.Live,
    };

    public SqliteLedgerStore Log(string file) => new(_folder.At(file), Ledgers.Signer.Sign);

    public string PathOf(string file) => _folder.At(file);

    public SqliteRecordIndex Open(string file) => new(_folder.At(file));

    public RecordBook BookOf(ILedgerStore store, string person) => new(store, _vault, _key, new ActorIdentity(person, "Ada Example", "ada@example.org"), _clock, System.Security.Cryptography.RandomNumberGenerator.Fill);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await _vault.DisposeAsync();
        _key.Dispose();
        _folder.Dispose();
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
