using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Bundles;

/// <summary>Bundles that hold by themselves and lie about the person who is asked to import them.</summary>
public sealed class ImportAttackTests : IAsyncLifetime
{
    private readonly SomeHome _me = new("p-me", 3);
    private readonly SomeHome _mallory = new("p-mallory", 4);

    public async ValueTask InitializeAsync()
    {
        await _me.EnrolAsync();
        await _me.NoteAsync("mine");
        await _mallory.EnrolAsync();
    }

    public ValueTask DisposeAsync()
    {
        _me.Dispose();
        _mallory.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task My_key_cannot_be_enrolled_for_another_person()
    {
        await _mallory.EnrolAsync(_me.Key, person: "p-mallory", signedBy: _mallory.Key);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.conflict"]);
    }

    [Fact]
    public async Task My_key_cannot_be_enrolled_for_another_person_in_a_home_where_it_has_not_signed_yet()
    {
        using var fresh = new SomeHome("p-me", 5);
        await _mallory.EnrolAsync(fresh.Key, person: "p-mallory", signedBy: _mallory.Key);
        (await fresh.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-person"]);
    }

    [Fact]
    public async Task A_third_person_s_key_cannot_be_bound_before_they_arrive()
    {
        using var victim = PersonKey.Create();
        await _mallory.EnrolAsync(victim, person: "p-victim", signedBy: _mallory.Key);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-introduced"]);
    }

    [Fact]
    public async Task My_key_cannot_be_revoked_by_a_key_that_says_it_is_mine()
    {
        using var forged = PersonKey.Create();
        await _mallory.EnrolAsync(forged, person: "p-me", actor: "p-me");
        await _mallory.EnrolAsync(_me.Key, person: "p-me", signedBy: forged, actor: "p-me");
        await _mallory.BookOf(forged, _me.Actor).AppendAsync([KeyRevocation.Draft(Digest.Parse(_me.Key.KeyId), _me.Clock.GetUtcNow(), KeyRevocationReason.Compromised)]);
        var reasons = (await _me.RefusalAsync(await _mallory.ExportAsync())).ToList();
        reasons.ShouldContain("import.key-stranger");
        reasons.ShouldContain("import.revocation");
    }

    [Fact]
    public async Task My_key_cannot_be_revoked_by_a_key_that_says_it_is_a_server_s()
    {
        await _mallory.EnrolAsync(_me.Key, person: "p-me", signedBy: _mallory.Key);
        var revocation = new KeyRevocation { Fingerprint = Digest.Parse(_me.Key.KeyId), From = _me.Clock.GetUtcNow(), Reason = KeyRevocationReason.Compromised };
        await _mallory.AppendAsync(Statement(revocation, "p-me", Attestation.Session), _mallory.Key);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldContain("import.revocation");
    }

    [Fact]
    public async Task A_record_that_says_it_is_mine_is_not_taken_from_another_key()
    {
        using var forged = PersonKey.Create();
        await _mallory.EnrolAsync(forged, person: "p-me", actor: "p-me");
        await _mallory.BookOf(forged, _me.Actor).AppendAsync([SomeLedger.Draft("forged")]);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-stranger", "import.not-theirs"]);
    }

    [Fact]
    public async Task A_session_cannot_speak_for_me_even_of_a_key_that_came_before()
    {
        await _me.TakeAsync(await _mallory.ExportAsync());
        await _mallory.AppendAsync(Statement(new NotedRecord { Text = "by session" }, "p-me", Attestation.Session), _mallory.Key);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.not-theirs"]);
    }

    [Fact]
    public async Task A_person_who_came_before_cannot_be_given_another_key()
    {
        using var bob = new SomeHome("p-bob", 6);
        await bob.EnrolAsync();
        await _me.TakeAsync(await bob.ExportAsync());
        using var forged = PersonKey.Create();
        await _mallory.EnrolAsync(forged, person: "p-bob", actor: "p-bob");
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-stranger"]);
    }

    [Fact]
    public async Task A_record_that_was_imported_never_stands_in_for_my_own()
    {
        var draft = SomeLedger.Draft("my-next-step");
        await _mallory.BookOf(_mallory.Key).AppendAsync([draft, draft with { IdempotencyKey = "my-next-step/by/p-me" }]);
        await _me.TakeAsync(await _mallory.ExportAsync());
        var mine = (await _me.BookOf(_me.Key).AppendAsync([draft])).Single();
        mine.Person.ShouldBe("p-me");
        (await _me.BookOf(_me.Key).AppendAsync([draft])).Single().Id.ShouldBe(mine.Id, "and it is appended once");
        (await _me.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_whose_signer_no_log_enrols_would_break_this_log_and_is_refused()
    {
        using var nobody = PersonKey.Create();
        var entry = (await _mallory.BookOf(nobody, new ActorIdentity("p-nobody", "", "")).AppendAsync([SomeLedger.Draft("loose")])).Single();
        using var stream = new MemoryStream();
        await new Assay.Ledger.Bundles.BundleWriter(_mallory.Store, _mallory.LogKey).WriteAsync(new() { Ids = [entry.Id], PublicKeys = [nobody.PublicKey] }, stream);
        (await _me.RefusalAsync(stream.ToArray())).ShouldBe(["import.key-unknown"]);
    }

    [Theory]
    [InlineData("key.revocation/{0}/compromised")]
    [InlineData("key.revocation/{0}/lost")]
    [InlineData("key.enrolment/{0}")]
    [InlineData("key.anything")]
    public async Task A_harmless_record_cannot_sit_where_a_record_of_a_key_belongs(string place)
    {
        using var fresh = PersonKey.Create();
        var taken = string.Format(System.Globalization.CultureInfo.InvariantCulture, place, place.StartsWith("key.enrolment", StringComparison.Ordinal) ? fresh.KeyId : _me.Key.KeyId);
        await _mallory.BookOf(_mallory.Key).AppendAsync([RecordDraft.Of(new NotedRecord { Text = "harmless" }, taken, new Subject("thing", Digest.Of("thing")))]);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-place"]);
    }

    [Fact]
    public async Task An_enrolment_cannot_sit_in_the_place_of_another_key_s()
    {
        using (var second = PersonKey.Create())
            await _mallory.BookOf(second).AppendAsync([KeyEnrolment.Draft(second, "p-mallory", _mallory.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated) with { IdempotencyKey = $"key.revocation/{_me.Key.KeyId}/lost" }]);
        (await _me.RefusalAsync(await _mallory.ExportAsync())).ShouldBe(["import.key-place"]);
    }

    [Fact]
    public async Task A_stranger_s_own_revocation_still_comes_in()
    {
        using var second = PersonKey.Create();
        await _mallory.EnrolAsync(second);
        await _mallory.BookOf(second).AppendAsync([KeyRevocation.Draft(Digest.Parse(_mallory.Key.KeyId), _mallory.Clock.GetUtcNow(), KeyRevocationReason.Rotated)]);
        (await _me.TakeAsync(await _mallory.ExportAsync())).New.Length.ShouldBe(3);
    }

    private Statement Statement<TBody>(TBody body, string person, Attestation attests) where TBody : IRecordBody<TBody> => new()
    {
        Id = "01930000-0000-7000-8000-000000000001",
        Kind = TBody.Kind.Name,
        Version = TBody.Kind.Version,
        At = _me.Clock.GetUtcNow(),
        Context = RecordContext.Live,
        Actor = new StatementActor(person, new Sealed(Digest.Of("name")), new Sealed(Digest.Of("address"))),
        KeyId = _mallory.Key.KeyId,
        Attests = attests,
        IdempotencyKey = "attack/1",
        Subjects = [new Subject("thing", Digest.Of("thing"))],
        Body = JsonSerializer.SerializeToElement(body, RecordJson.Options),
    };
}
