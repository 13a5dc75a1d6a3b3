using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Keys;

public sealed class KeyRulesTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly KeyHistory Enrolled = new("p-1", Day, EnrolledAt: 10);

    [Fact]
    public void A_key_that_the_log_does_not_enrol_counts_for_nobody() => KeyRules.Judge(null, At(Day), 5, Day).ShouldBe(KeyStanding.NotEnrolled);

    [Fact]
    public void A_signature_counts_from_the_date_of_enrolment_on()
    {
        KeyRules.Judge(Enrolled, At(Day.AddMilliseconds(-1)), 11, Day).ShouldBe(KeyStanding.BeforeEnrolment);
        KeyRules.Judge(Enrolled, At(Day), 11, Day).ShouldBe(KeyStanding.Counts);
    }

    [Fact]
    public void A_key_counts_for_its_own_person_alone_unless_it_attests_a_session()
    {
        KeyRules.Judge(Enrolled with { Person = "p-2" }, At(Day), 11, Day).ShouldBe(KeyStanding.OtherPerson);
        KeyRules.Judge(Enrolled with { Person = "p-2" }, At(Day) with { Attests = Attestation.Session }, 11, Day).ShouldBe(KeyStanding.Counts);
    }

    [Theory]
    [InlineData(KeyRevocationReason.Lost)]
    [InlineData(KeyRevocationReason.Rotated)]
    [InlineData(KeyRevocationReason.Compromised)]
    public void A_signature_stops_counting_at_the_date_of_revocation(KeyRevocationReason reason)
    {
        var revoked = Enrolled.With(Revocation(Day.AddDays(3), reason), 20);
        KeyRules.Judge(revoked, At(Day.AddDays(2)), 15, Day.AddDays(2)).ShouldBe(KeyStanding.Counts);
        KeyRules.Judge(revoked, At(Day.AddDays(3)), 15, Day.AddDays(2)).ShouldBe(KeyStanding.Revoked);
        KeyRules.Judge(revoked, At(Day.AddDays(2)), 21, Day.AddDays(2)).ShouldBe(KeyStanding.UsedAfterRevocation);
    }

    [Fact]
    public void The_date_that_a_compromised_key_states_is_not_believed_against_the_order_of_the_log()
    {
        var later = Day.AddDays(4);
        KeyRules.Judge(Enrolled.With(Revocation(Day.AddDays(3), KeyRevocationReason.Compromised), 20), At(Day.AddDays(2)), 15, later).ShouldBe(KeyStanding.Revoked);
        KeyRules.Judge(Enrolled.With(Revocation(Day.AddDays(3), KeyRevocationReason.Rotated), 20), At(Day.AddDays(2)), 15, later).ShouldBe(KeyStanding.Counts);
    }

    [Fact]
    public void Of_two_revocations_the_earlier_date_counts_and_then_the_graver_reason()
    {
        var twice = Enrolled.With(Revocation(Day.AddDays(5), KeyRevocationReason.Rotated), 20).With(Revocation(Day.AddDays(3), KeyRevocationReason.Lost), 30);
        (twice.Revocation!.From, twice.RevokedAt).ShouldBe((Day.AddDays(3), 20));
        twice.With(Revocation(Day.AddDays(3), KeyRevocationReason.Compromised), 40).Revocation!.Reason.ShouldBe(KeyRevocationReason.Compromised);
        twice.With(Revocation(Day.AddDays(9), KeyRevocationReason.Compromised), 40).Revocation!.Reason.ShouldBe(KeyRevocationReason.Lost);
    }

    private static KeyRevocation Revocation(DateTimeOffset from, KeyRevocationReason reason) => new() { Fingerprint = Digest.Of("key"), From = from, Reason = reason };

    private static Statement At(DateTimeOffset at) => new()
    {
        Id = "id",
        Kind = "test.noted",
        Version = 1,
        At = at,
        Context = RecordContext.Live,
        Actor = new StatementActor("p-1", new Sealed(default), new Sealed(default)),
        KeyId = "key",
        Attests = Attestation.Actor,
        IdempotencyKey = "k",
        Subjects = [],
        Body = default,
    };
}
