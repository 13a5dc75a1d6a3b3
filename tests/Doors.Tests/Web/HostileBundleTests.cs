using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Cli.Evidence;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Server.Pages.Verify;
using Assay.Stores.Embedded.Sqlite;

namespace Doors.Tests.Web;

/// <summary>A stranger signs what they like: bodies that lack members, or hold nonsense, in a bundle that verifies. It is read, counts for nothing, and breaks no page.</summary>
public sealed class HostileBundleTests : IDisposable
{
    private static readonly string[] Bodies =
    [
        "{}", """{"parts":null,"cites":null,"for":null}""", """{"parts":[null],"cites":[null],"standardVersion":1}""", """{"parts":"S7","cites":7}""", """{"parts":[{"standard":"level-6-ai-engineer","criterion":"S7","part":"accuracy"}],"cites":[{"id":null,"kind":null}],"standardVersion":1}""",
        """{"digest":"00","sizeBytes":-1,"form":"document","title":null,"for":[null],"aiUse":"none"}""", """{"claim":"x","claimant":null,"parts":[{"standard":"<b>","criterion":null,"part":"accuracy"}],"capacity":"pope"}""",
        """{"capacity":"employer","claimants":null,"claims":null}""", """{"standard":"level-6-ai-engineer","source":"00","statements":null}""",
    ];

    private static readonly string[] Kinds = ["evidence.claim", "evidence.confirmation", "evidence.acceptance", "evidence.rejection", "evidence.artifact", "evidence.authenticity", "evidence.standard", "evidence.collected", "evidence.portfolio", "note.decision", "evaluate.performance", "release.transition"];

    private readonly string _folder = Directory.CreateTempSubdirectory("assay-hostile-").FullName;

    [Fact]
    public async Task Whatever_was_signed_is_read_and_counts_for_nothing()
    {
        var held = await AssessedWork.VerifyAsync(await BundleAsync());
        held.Holds.ShouldBeTrue();
        held.Records.Count.ShouldBe(1 + (Kinds.Length * Bodies.Length));
        var person = BundlePeople.Of(held).ShouldHaveSingleItem();
        foreach (var standard in StandardLibrary.Ids)
        {
            var status = (await held.Evidence!.StatusAsync(standard, person, AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Required;
            status.StatedAtLeast(Assay.Evidence.Coverage.Support.Rejected).ShouldBe(0);
            (await BundlePortfolio.ReadAsync(held, standard, person, AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Required.Document.Items.ShouldBeEmpty();
        }

        (await held.Evidence!.WhyAsync(StandardLibrary.DefaultId, "S7", person, AssayFacts.Catalogue, TimeProvider.System, CancellationToken.None)).Succeeded.ShouldBeTrue();
        BundleFile.Of(held).ShouldBeEmpty();
        BundlePeople.StrangeStandardsOf(held).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<byte[]> BundleAsync()
    {
        using var key = PersonKey.Create();
        using var log = new LogSigner("example.org/log", new byte[LogSigner.SeedSize]);
        await using var store = new SqliteLedgerStore(Path.Combine(_folder, "ledger.db"), log.Sign);
        await using var vault = new SqliteVault(Path.Combine(_folder, "vault.db"), System.Security.Cryptography.RandomNumberGenerator.Fill);
        var book = new RecordBook(store, vault, key, new ActorIdentity("p-1", "Ada Example", ""), TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);
        var written = await book.AppendAsync([KeyEnrolment.Draft(key, "p-1", TimeProvider.System.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);
        foreach (var (at, draft) in Kinds.SelectMany(kind => Bodies.Select(body => (kind, body))).Index()) written = [.. written, .. await book.AppendAsync([Draft(draft.kind, draft.body, at)])];
        using var bundle = new MemoryStream();
        (await new BundleWriter(store, log.VerifierKey).WriteAsync(new BundleRequest { Ids = [.. written.Select(entry => entry.Id)] }, bundle)).Problems.ShouldBeEmpty();
        return bundle.ToArray();
    }

    private static RecordDraft Draft(string kind, string body, int at) => new()
    {
        Kind = new RecordKind(kind, 1, "What a stranger signed."),
        Body = new AnyBody { Members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body)! },
        IdempotencyKey = $"hostile/{at}",
        Subjects = [new Subject($"record:{at}", Digest.Of(body))],
    };

    private sealed record AnyBody : IRecordBody
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement> Members { get; init; } = [];
    }
}
