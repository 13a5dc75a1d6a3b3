using Assay.Kernel;
using Assay.Ledger.Checkpoints;

namespace Foundation.Tests.Ledger.Checkpoints;

public sealed class CheckpointTests
{
    private const string Origin = "example.org/log";

    private static readonly Digest Root = Digest.Of("root");

    private static readonly LogSigner Signer = new(Origin, Seed(1));

    [Fact]
    public void A_signed_head_is_read_and_verified()
    {
        var checkpoint = Checkpoint.Verify(Signer.Sign(42, Root), Signer.VerifierKey).Required;
        (checkpoint.Origin, checkpoint.Size, checkpoint.Root).ShouldBe((Origin, 42L, Root));
        checkpoint.Signatures.Length.ShouldBe(1);
    }

    [Fact]
    public void The_note_reads_as_the_format_says()
    {
        var lines = Signer.Sign(42, Root).Split('\n');
        lines[..4].ShouldBe([Origin, "42", Convert.ToBase64String(Root.ToArray()), ""]);
        lines[4].ShouldStartWith($"— {Origin} ");
        Convert.FromBase64String(lines[4].Split(' ')[2]).Length.ShouldBe(4 + 64);
        lines[5..].ShouldBe([""]);
    }

    [Fact]
    public void The_key_hash_is_that_of_a_published_example()
    {
        // From the documentation of Go's golang.org/x/mod/sumdb/note: the key of "PeterNeumann".
        var key = VerifierKey.Parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").Required;
        (key.Name, key.KeyHash).ShouldBe(("PeterNeumann", 0xc74f20a3));
        var text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        var signature = Convert.FromBase64String("x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        key.Verify(System.Text.Encoding.UTF8.GetBytes(text), signature.AsSpan(4)).ShouldBeTrue();
    }

    [Fact]
    public void A_verifier_key_survives_its_text() =>
        VerifierKey.Parse(Signer.VerifierKey.ToString()).Required.PublicKey.ToArray().ShouldBe(Signer.VerifierKey.PublicKey.ToArray());

    [Fact]
    public void A_witness_line_does_not_disturb_the_log_s_own()
    {
        using var witness = new LogSigner("witness.example", Seed(2));
        var line = witness.Sign(42, Root).Split('\n')[4];
        var cosigned = Signer.Sign(42, Root) + line + "\n";
        Checkpoint.Verify(cosigned, Signer.VerifierKey).Required.Signatures.Select(signature => signature.Name).ShouldBe([Origin, "witness.example"]);
    }

    [Fact]
    public void Another_key_of_the_same_name_does_not_verify()
    {
        using var other = new LogSigner(Origin, Seed(3));
        Checkpoint.Verify(other.Sign(42, Root), Signer.VerifierKey).Problems.Single().Code.ShouldBe("checkpoint.signature");
    }

    [Fact]
    public void Another_log_s_checkpoint_is_named_as_such()
    {
        using var other = new LogSigner("elsewhere", Seed(1));
        Checkpoint.Verify(other.Sign(42, Root), Signer.VerifierKey).Problems.Single().Code.ShouldBe("checkpoint.origin");
    }

    [Fact]
    public void No_note_with_one_letter_changed_verifies()
    {
        var note = Signer.Sign(1234, Root);
        for (var at = 0; at < note.Length; at++)
        {
            foreach (var letter in "A0\n +—=")
            {
                if (note[at] == letter) continue;
                var changed = string.Concat(note.AsSpan(0, at), [letter], note.AsSpan(at + 1));
                Checkpoint.Verify(changed, Signer.VerifierKey).Succeeded.ShouldBeFalse($"'{letter}' at {at}");
            }

            Checkpoint.Verify(note.Remove(at, 1), Signer.VerifierKey).Succeeded.ShouldBeFalse($"without {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("a\n1\n\n")]
    [InlineData("a\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n")]
    [InlineData("a\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=\n")]
    [InlineData("a\n1\nAAAA\n\n— a AAAAAAA=\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n\n— a AAAAAAA=\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n- a AAAAAAA=\n")]
    [InlineData("a\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— a AAAAAAA=")]
    public void What_is_no_checkpoint_is_refused_with_a_reason(string note)
    {
        var problem = Checkpoint.Parse(note).Problems.Single();
        problem.Code.ShouldBe("checkpoint.shape");
        problem.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    public void What_is_no_verifier_key_is_refused(string text) => VerifierKey.Parse(text).Problems.Single().Code.ShouldBe("checkpoint.key");

    [Fact]
    public void A_log_cannot_be_named_so_that_its_note_would_not_parse() => Should.Throw<ArgumentException>(() => new LogSigner("two words", Seed(1)));

    private static byte[] Seed(byte value) => [.. Enumerable.Repeat(value, LogSigner.SeedSize)];
}
