using System.Security.Cryptography;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Records;

public sealed class CommitmentsTests
{
    [Fact]
    public void A_commitment_is_the_keyed_hash_of_the_three_parts_behind_their_lengths()
    {
        var opening = Commitments.Seal("note", "body.text", "é", "p-1", destination => destination.Fill(9));
        byte[] message = [0, 0, 0, 4, .. "note"u8, 0, 0, 0, 9, .. "body.text"u8, 0, 0, 0, 2, 0xC3, 0xA9];
        opening.Commitment.Hmac.ToArray().ShouldBe(HMACSHA256.HashData(Enumerable.Repeat((byte)9, 32).ToArray(), message));
    }

    [Fact]
    public void Only_the_sealed_text_opens_it()
    {
        using var ledger = new SomeLedger();
        var opening = Commitments.Seal("note", "body.text", "Ada", "p-1", ledger.Fill);
        Commitments.Holds(opening).ShouldBeTrue();
        Commitments.Holds(opening with { Text = "Eve" }).ShouldBeFalse();
        Commitments.Holds(opening with { Kind = "not", Field = "ebody.text" }).ShouldBeFalse();
        Commitments.Holds(opening with { Salt = new byte[32] }).ShouldBeFalse();
        Commitments.Holds(opening with { Salt = new byte[31] }).ShouldBeFalse();
    }

    [Fact]
    public void The_same_text_is_sealed_differently_each_time()
    {
        using var ledger = new SomeLedger();
        Commitments.Seal("k", "f", "Ada", "p", ledger.Fill).Commitment.ShouldNotBe(Commitments.Seal("k", "f", "Ada", "p", ledger.Fill).Commitment);
    }

    [Fact]
    public void A_long_text_is_sealed_as_well_as_a_short_one()
    {
        using var ledger = new SomeLedger();
        Commitments.Holds(Commitments.Seal("k", "f", new string('x', 100_000), "p", ledger.Fill)).ShouldBeTrue();
    }
}
