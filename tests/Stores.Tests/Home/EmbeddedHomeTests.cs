using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Records;
using Assay.Stores.Embedded;
using Assay.Stores.Embedded.Home;

namespace Stores.Tests.Home;

public sealed class EmbeddedHomeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_home_is_made_for_its_owner_and_left_out_of_git()
    {
        await using var home = await OpenAsync();
        home.LogKey.Name.ShouldStartWith("assay/");
        File.ReadAllText(_folder.At(".assay", ".gitignore")).ShouldBe("*\n");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_folder.At(".assay")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(_folder.At(".assay"), "*.db").ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_are_signed_by_the_homes_log_and_its_newest_head_is_known_outside()
    {
        string origin;
        await using (var home = await OpenAsync())
        {
            origin = home.LogKey.Name;
            var receipt = await home.Ledger.AppendAsync(Ledgers.Batch("a", "b"));
            Checkpoint.Verify(receipt.Checkpoint, home.LogKey).Required.Size.ShouldBe(2);
            home.HeadFault.ShouldBeNull();
        }
        await using var again = await OpenAsync(HomeAccess.Read);
        again.LogKey.Name.ShouldBe(origin);
        (await again.Ledger.SizeAsync()).ShouldBe(2);
        again.KnownHeads.Newest(origin).Value!.Note.ShouldBe(await again.Ledger.NewestCheckpointAsync());
    }

    [Fact]
    public async Task A_record_goes_all_the_way_and_its_personal_text_opens_again()
    {
        await using var home = await OpenAsync();
        using var key = home.Keys.PersonKey().Required;
        var ada = home.Keys.Identity("Ada Lovelace", "ada@example.org").Required;
        var book = new RecordBook(home.Ledger, home.Vault, key, ada, TimeProvider.System, RandomNumberGenerator.Fill);
        var entries = await book.AppendAsync([RecordDraft.Of(new Tried("one"), "key", new Subject("thing", Digest.Of("thing")))]);
        entries.ShouldHaveSingleItem().Person.ShouldBe(ada.Person);
        (await home.Ledger.FindAsync(entries[0].Id[..8])).ShouldHaveSingleItem();
        (await home.Vault.ShredAsync(ada.Person)).ShouldBeTrue();
    }

    [Fact]
    public async Task Looking_at_a_home_that_is_not_there_makes_none()
    {
        (await TryOpenAsync(HomeAccess.Read)).Problems.ShouldHaveSingleItem().Code.ShouldBe("home.missing");
        Directory.Exists(_folder.At(".assay")).ShouldBeFalse();
        Directory.Exists(_folder.At("config")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_home_opened_to_look_appends_nothing()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var home = await OpenAsync(HomeAccess.Read);
        await Should.ThrowAsync<InvalidOperationException>(() => home.Ledger.AppendAsync(Ledgers.Batch("a")));
        (await home.Ledger.SizeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_runs_others_look_and_append_and_the_next_run_waits()
    {
        var told = new List<HomeLockHolder?>();
        var run = await OpenAsync(HomeAccess.Run);
        await using (var other = await OpenAsync(HomeAccess.Append)) await other.Ledger.AppendAsync(Ledgers.Batch("a"));
        var next = EmbeddedHome.OpenAsync(Options(HomeAccess.Run) with { Waiting = told.Add });
        await Task.Delay(200);
        next.IsCompleted.ShouldBeFalse();
        told.ShouldHaveSingleItem()!.Command.ShouldBe("assay test");
        await run.DisposeAsync();
        await (await next).Required.DisposeAsync();
    }

    [Fact]
    public async Task Without_its_log_key_a_home_can_be_looked_at_and_not_appended_to()
    {
        await (await OpenAsync()).DisposeAsync();
        Directory.Delete(_folder.At("config"), recursive: true);
        (await TryOpenAsync(HomeAccess.Append)).Problems.ShouldHaveSingleItem().Code.ShouldBe("keys.no-log-key");
        await using var home = await OpenAsync(HomeAccess.Read);
        (await home.Ledger.SizeAsync()).ShouldBe(0);
        Directory.Exists(_folder.At("config")).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_key_under_the_logs_name_signs_nothing()
    {
        await using var home = await OpenAsync();
        File.WriteAllText(Directory.GetFiles(_folder.At("config", "assay", "keys", "logs"))[0], Convert.ToBase64String(new byte[32]));
        (await Should.ThrowAsync<StoreFaultException>(() => home.Ledger.AppendAsync(Ledgers.Batch("a")))).Problem.Code.ShouldBe("keys.other-log-key");
        (await home.Ledger.SizeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_home_that_was_put_back_to_an_earlier_state_takes_no_new_record()
    {
        await using (var home = await OpenAsync()) await home.Ledger.AppendAsync(Ledgers.Batch("a"));
        File.Copy(_folder.At(".assay", "ledger.db"), _folder.At("earlier.db"));
        await using (var home = await OpenAsync()) await home.Ledger.AppendAsync(Ledgers.Batch("b", "c"));
        File.Copy(_folder.At("earlier.db"), _folder.At(".assay", "ledger.db"), overwrite: true);
        await using var back = await OpenAsync();
        var fault = await Should.ThrowAsync<StoreFaultException>(() => back.Ledger.AppendAsync(Ledgers.Batch("d")));
        fault.Problem.Code.ShouldBe("home.rolled-back");
        (await back.Ledger.SizeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_head_that_cannot_be_kept_outside_is_a_warning_and_the_record_stands()
    {
        File.WriteAllText(_folder.At("state"), "a file where a folder should be");
        await using var home = await OpenAsync();
        (await home.Ledger.AppendAsync(Ledgers.Batch("a"))).Leaves.Length.ShouldBe(1);
        home.HeadFault!.Code.ShouldBe("heads.not-kept");
    }

    [Theory]
    [InlineData("{", "home.unreadable")]
    [InlineData("""{"format":1,"logKey":"nonsense"}""", "home.unreadable")]
    [InlineData("""{"format":2,"logKey":""}""", "home.newer")]
    public async Task A_home_that_does_not_say_what_it_is_is_left_alone(string description, string code)
    {
        await (await OpenAsync()).DisposeAsync();
        File.WriteAllText(_folder.At(".assay", "home.json"), description);
        foreach (var access in Enum.GetValues<HomeAccess>()) (await TryOpenAsync(access)).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task Two_who_make_a_home_at_once_make_one()
    {
        var homes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OpenAsync())));
        homes.Select(home => home.LogKey.Name).Distinct().ShouldHaveSingleItem();
        foreach (var home in homes)
        {
            await home.Ledger.AppendAsync(Ledgers.Batch("a"));
            await home.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<EmbeddedHome> OpenAsync(HomeAccess access = HomeAccess.Append) => (await TryOpenAsync(access)).Required;

    private Task<Outcome<EmbeddedHome>> TryOpenAsync(HomeAccess access) => EmbeddedHome.OpenAsync(Options(access));

    private EmbeddedHomeOptions Options(HomeAccess access) => new()
    {
        Path = _folder.At(".assay"),
        Environment = new EnvironmentPaths(null, _folder.At("config"), _folder.At("state")),
        Clock = TimeProvider.System,
        Entropy = RandomNumberGenerator.Fill,
        Access = access,
        Command = "assay test",
    };

    private sealed record Tried(string Text) : IRecordBody<Tried>
    {
        public static RecordKind Kind { get; } = new("test.tried", 1, "Somebody tried something.");
    }
}
