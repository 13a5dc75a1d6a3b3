using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Verification;

namespace Foundation.Tests.Ledger.Keys;

public sealed class KeyRecordsTests : IDisposable
{
    private const string Person = "p-0001";

    private readonly SomeLedger _ledger = new();

    private readonly PersonKey _second = PersonKey.Create();

    [Fact]
    public async Task A_key_enrols_itself_once()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        var again = await EnrolAsync(_ledger.Book, _ledger.Key);
        _ledger.Store.Envelopes.Count.ShouldBe(1);
        again.As<KeyEnrolment>().PublicKey.ToArray().ShouldBe(_ledger.Key.PublicKey.ToArray());
        (await VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_key_is_enrolled_by_the_first()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        await EnrolAsync(_ledger.Book, _second);
        await _ledger.BookOf(_second).AppendAsync([SomeLedger.Draft("a")]);
        var verification = await VerifyAsync();
        verification.Problems.ShouldBeEmpty();
        verification.Keys.Select(key => (key.Fingerprint, key.Records, key.Counted)).ShouldBe([(_ledger.Key.KeyId, 2L, 2L), (_second.KeyId, 1L, 1L)]);
    }

    [Fact]
    public async Task A_key_that_nobody_enrolled_cannot_enrol_another()
    {
        await EnrolAsync(_ledger.Book, _second);
        (await VerifyAsync(_ledger.Key)).FirstFault!.Reason.Code.ShouldBe("key.enrolment");
    }

    [Fact]
    public async Task A_known_key_that_the_log_does_not_enrol_verifies_and_does_not_count()
    {
        await _ledger.Book.AppendAsync([SomeLedger.Draft("a")]);
        var verification = await VerifyAsync(_ledger.Key);
        verification.Holds.ShouldBeTrue();
        verification.Keys.Single().ShouldBe(new KeyReport(_ledger.Key.KeyId, null, false, false, 1, 0));
    }

    [Fact]
    public async Task An_enrolment_must_hold_the_key_that_it_names()
    {
        var body = new KeyEnrolment { PublicKey = _second.PublicKey, Fingerprint = Digest.Parse(_ledger.Key.KeyId), Person = Person, From = _ledger.Clock.GetUtcNow(), How = KeyEnrolmentManner.SelfStated };
        await _ledger.Book.AppendAsync([RecordDraft.Of(body, "x", new Subject("key", body.Fingerprint))]);
        (await VerifyAsync(_ledger.Key)).FirstFault!.Reason.Code.ShouldBe("key.enrolment");
    }

    [Fact]
    public async Task A_key_is_enrolled_for_one_person_only()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        var other = KeyEnrolment.Draft(_ledger.Key, "p-0002", _ledger.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated) with { IdempotencyKey = "other" };
        await _ledger.Book.AppendAsync([other]);
        (await VerifyAsync()).FirstFault!.Reason.Expected.ShouldBe(Person);
    }

    [Fact]
    public async Task What_a_key_signed_before_its_revocation_still_verifies_and_counts_by_date()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        await EnrolAsync(_ledger.Book, _second);
        await _ledger.Book.AppendAsync([SomeLedger.Draft("before")]);
        _ledger.Clock.Advance(TimeSpan.FromDays(1));
        var lost = _ledger.Clock.GetUtcNow();
        await _ledger.Book.AppendAsync([SomeLedger.Draft("after")]);
        await _ledger.BookOf(_second).AppendAsync([KeyRevocation.Draft(Digest.Parse(_ledger.Key.KeyId), lost, KeyRevocationReason.Lost)]);
        var verification = await VerifyAsync();
        verification.Problems.ShouldBeEmpty();
        verification.Keys[0].ShouldBe(new KeyReport(_ledger.Key.KeyId, Person, false, Revoked: true, Records: 4, Counted: 3));
    }

    [Fact]
    public async Task A_revoked_key_may_not_write_any_more()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        await _ledger.Book.AppendAsync([KeyRevocation.Draft(Digest.Parse(_ledger.Key.KeyId), _ledger.Clock.GetUtcNow(), KeyRevocationReason.Rotated)]);
        await _ledger.Book.AppendAsync([SomeLedger.Draft("after")]);
        var fault = (await VerifyAsync()).FirstFault!;
        (fault.Index, fault.Reason.Code).ShouldBe((2L, "record.key-revoked"));
    }

    [Fact]
    public async Task Nobody_revokes_another_person_s_key()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        var eve = new RecordBook(_ledger.Store, _ledger.Vault, _second, new ActorIdentity("p-0666", "Eve", ""), _ledger.Clock, _ledger.Fill);
        await eve.AppendAsync([KeyEnrolment.Draft(_second, "p-0666", _ledger.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);
        await eve.AppendAsync([KeyRevocation.Draft(Digest.Parse(_ledger.Key.KeyId), _ledger.Clock.GetUtcNow(), KeyRevocationReason.Compromised)]);
        await _ledger.Book.AppendAsync([SomeLedger.Draft("after")]);
        var verification = await VerifyAsync();
        (verification.FirstFault!.Index, verification.FirstFault.Reason.Code, verification.FaultyRecords).ShouldBe((2L, "key.revocation", 1L));
        verification.Keys[0].Counted.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_writes_in_another_person_s_name()
    {
        await EnrolAsync(_ledger.Book, _ledger.Key);
        await new RecordBook(_ledger.Store, _ledger.Vault, _ledger.Key, new ActorIdentity("p-0002", "Bob", ""), _ledger.Clock, _ledger.Fill).AppendAsync([SomeLedger.Draft("a")]);
        (await VerifyAsync()).FirstFault!.Reason.Code.ShouldBe("record.key-person");
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _second.Dispose();
    }

    private async Task<RecordEntry> EnrolAsync(RecordBook book, PersonKey key) =>
        (await book.AppendAsync([KeyEnrolment.Draft(key, Person, _ledger.Clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)])).Single();

    private Task<LogVerification> VerifyAsync(params PersonKey[] known) =>
        LogVerifier.VerifyAsync(LogSource.Of(_ledger.Store, _ledger.LogSigner.VerifierKey) with { PublicKeys = [.. known.Select(key => key.PublicKey)] });
}
