using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Keys;
using Assay.Ledger.Verification;
using Foundation.Tests.Ledger.Proofs;

namespace Foundation.Tests.Ledger.Verification;

public sealed class LogVerifierTests : IAsyncLifetime
{
    private SomeLedger _ledger = null!;

    private TamperedLog _log = null!;

    public async ValueTask InitializeAsync()
    {
        _ledger = await TamperedLog.LedgerAsync();
        _log = new TamperedLog(_ledger);
    }

    public ValueTask DisposeAsync()
    {
        _ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_untouched_log_holds()
    {
        _log.Heads.Add(new KnownHead("an old report", _log.Checkpoints[2]));
        _log.Heads.Add(new KnownHead("the state folder", _log.Checkpoints[^1]));
        var verification = await _log.VerifyAsync();
        verification.Problems.ShouldBeEmpty();
        verification.Holds.ShouldBeTrue();
        verification.Derived.Size.ShouldBe(TamperedLog.Records);
        verification.Newest!.Head.ShouldBe(verification.Derived);
        verification.Checkpoints.ShouldBe(_log.Checkpoints.Count);
        verification.Heads.Select(head => (head.Where, head.Problem)).ShouldBe([("the state folder", null), ("an old report", null)]);
    }

    [Fact]
    public async Task An_empty_log_holds_and_says_so()
    {
        using var empty = new SomeLedger();
        var verification = await LogVerifier.VerifyAsync(LogSource.Of(empty.Store, empty.LogSigner.VerifierKey));
        verification.Holds.ShouldBeTrue();
        verification.Derived.Root.ShouldBe(Digest.Of([]));
        verification.Newest.ShouldBeNull();
    }

    [Fact]
    public async Task A_key_is_stated_until_somebody_pins_it()
    {
        var key = (await _log.VerifyAsync()).Keys.Single();
        key.ShouldBe(new KeyReport(_ledger.Key.KeyId, "p-0001", Pinned: false, Revoked: false, TamperedLog.Records, TamperedLog.Records));
        key.Shows.ShouldBe("stated");
        _log.Pinned.Add(_ledger.Key.KeyId);
        (await _log.VerifyAsync()).Keys.Single().Shows.ShouldBe("pinned");
    }

    [Fact]
    public async Task Every_byte_of_an_envelope_that_is_changed_names_the_record()
    {
        const int at = 11;
        var original = _log.Envelopes[at];
        for (var i = 0; i < original.Bytes.Length; i += 7)
        {
            _log.Change(at, bytes => Flip(bytes, i));
            Names(await _log.VerifyAsync(), at, "ledger.leaf-hash");
            _log.Envelopes[at] = original;
        }
    }

    [Fact]
    public async Task Every_byte_of_an_envelope_that_is_changed_is_found_with_all_hashes_and_heads_made_anew()
    {
        const int at = 11;
        var original = _log.Envelopes[at];
        for (var i = 0; i < original.Bytes.Length; i += 7)
        {
            _log.Change(at, bytes => Flip(bytes, i));
            _log.SignAnew();
            var verification = await _log.VerifyAsync();
            verification.Holds.ShouldBeFalse($"byte {i}");
            verification.FirstFault!.Index.ShouldBe(at, $"byte {i}");
            _log.Envelopes[at] = original;
        }
    }

    [Fact]
    public async Task Every_stored_leaf_hash_that_is_changed_names_the_record()
    {
        for (var at = 0; at < _log.Envelopes.Count; at++)
        {
            var original = _log.Envelopes[at];
            _log.Envelopes[at] = original with { LeafHash = Changed.Hash(original.LeafHash, at) };
            Names(await _log.VerifyAsync(), at, "ledger.leaf-hash");
            _log.Envelopes[at] = original;
        }
    }

    [Fact]
    public async Task Every_stored_node_that_is_changed_or_missing_is_found()
    {
        for (var at = 0; at < _log.Nodes.Count; at++)
        {
            var original = _log.Nodes[at];
            _log.Nodes[at] = original with { Hash = Changed.Hash(original.Hash, at) };
            var problem = (await _log.VerifyAsync()).Problems.Single();
            problem.Code.ShouldBe("ledger.node");
            problem.Message.ShouldContain($"records {original.Index << original.Level} to {((original.Index + 1) << original.Level) - 1}");
            _log.Nodes.RemoveAt(at);
            (await _log.VerifyAsync()).Problems.Single().Code.ShouldBe("ledger.node");
            _log.Nodes.Insert(at, original);
        }
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(5, 0)]
    [InlineData(-3, 0)]
    [InlineData(100, 1)]
    public async Task A_node_too_many_is_found(int level, long index)
    {
        _log.Nodes.Add(new(level, index, Digest.Of("more")));
        (await _log.VerifyAsync()).Problems.Single().Code.ShouldBe("ledger.node");
    }

    [Fact]
    public async Task Every_letter_of_a_stored_checkpoint_that_is_changed_is_found()
    {
        const int at = 3;
        var original = _log.Checkpoints[at];
        for (var i = 0; i < original.Length; i++)
        {
            _log.Checkpoints[at] = string.Concat(original.AsSpan(0, i), [(char)(original[i] ^ 1)], original.AsSpan(i + 1));
            (await _log.VerifyAsync()).Problems.Single().Code.ShouldStartWith("checkpoint.");
        }
    }

    [Fact]
    public async Task A_log_cut_short_fails_against_its_last_checkpoint()
    {
        _log.Envelopes.RemoveRange(17, 3);
        _log.Rederive();
        var verification = await _log.VerifyAsync();
        verification.Problems.Single().Code.ShouldBe("ledger.truncated");
        verification.Problems.Single().Message.ShouldContain("newest 3 records");
    }

    [Fact]
    public async Task A_log_cut_short_with_its_checkpoints_fails_against_a_head_that_was_kept()
    {
        _log.Heads.Add(new KnownHead("the state folder", _log.Checkpoints[^1]));
        _log.Envelopes.RemoveRange(17, 3);
        _log.SignAnew();
        var problem = (await _log.VerifyAsync()).Problems.Single();
        (problem.Code, problem.Place!.File).ShouldBe(("ledger.truncated", "the state folder"));
    }

    [Fact]
    public async Task A_log_written_anew_fails_against_a_head_that_was_kept()
    {
        _log.Heads.Add(new KnownHead("the state folder", _log.Checkpoints[^1]));
        _log.Envelopes.RemoveAt(5);
        _log.Envelopes.Add(_log.Envelopes[5] with { Id = _log.Envelopes[5].Id });
        _log.Envelopes.RemoveAt(_log.Envelopes.Count - 1);
        await _ledger.Book.AppendAsync([SomeLedger.Draft("another")]);
        _log.Envelopes.Add(_ledger.Store.Envelopes[^1]);
        _log.SignAnew();
        (await _log.VerifyAsync()).Problems.Single().Code.ShouldBe("ledger.rewritten");
    }

    [Fact]
    public async Task A_log_written_anew_without_a_kept_head_is_not_found_out()
    {
        // What the guide says of the limits: against somebody with the home and the log's key only a head kept elsewhere helps.
        _log.Envelopes.RemoveAt(5);
        _log.SignAnew();
        (await _log.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_missing_from_the_middle_is_named()
    {
        _log.Envelopes.RemoveAt(5);
        Names(await _log.VerifyAsync(), 5, "ledger.index");
    }

    [Fact]
    public async Task A_record_taken_from_the_middle_with_all_numbers_moved_up_is_found()
    {
        _log.Envelopes.RemoveAt(5);
        _log.Rederive();
        var verification = await _log.VerifyAsync();
        verification.Problems[0].Code.ShouldBe("ledger.checkpoint");
        verification.Problems[0].Message.ShouldContain("between 4 and 6");
    }

    [Fact]
    public async Task Two_records_in_each_other_s_place_are_found()
    {
        (_log.Envelopes[4], _log.Envelopes[9]) = (_log.Envelopes[9], _log.Envelopes[4]);
        _log.Rederive();
        (await _log.VerifyAsync()).Problems[0].Code.ShouldBe("ledger.checkpoint");
    }

    [Fact]
    public async Task A_record_that_stands_twice_is_named()
    {
        _log.Envelopes.Add(_log.Envelopes[3]);
        _log.SignAnew();
        Names(await _log.VerifyAsync(), TamperedLog.Records, "record.duplicate-id");
    }

    [Fact]
    public async Task An_identifier_of_the_store_s_own_making_is_named()
    {
        _log.Envelopes[7] = _log.Envelopes[7] with { Id = _log.Envelopes[8].Id };
        Names(await _log.VerifyAsync(), 7, "record.id");
    }

    [Fact]
    public async Task A_record_signed_by_nobody_known_is_named()
    {
        using var stranger = PersonKey.Create();
        await _ledger.BookOf(stranger).AppendAsync([SomeLedger.Draft("strange")]);
        var verification = await new TamperedLog(_ledger).VerifyAsync();
        Names(verification, TamperedLog.Records, "record.key-unknown");
        verification.Problems.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_signature_over_something_else_is_named()
    {
        var (mine, other) = (Envelope.Parse(_log.Envelopes[6].Bytes.Span).Required, Envelope.Parse(_log.Envelopes[8].Bytes.Span).Required);
        _log.Change(6, _ => (mine with { Signature = other.Signature }).ToBytes());
        _log.SignAnew();
        Names(await _log.VerifyAsync(), 6, "record.signature");
    }

    [Fact]
    public async Task Records_that_no_checkpoint_covers_are_found()
    {
        _log.Checkpoints.RemoveAt(_log.Checkpoints.Count - 1);
        (await _log.VerifyAsync()).Problems.Single().Code.ShouldBe("ledger.uncovered");
    }

    [Fact]
    public async Task A_checkpoint_out_of_order_is_found()
    {
        _log.Checkpoints.Add(_log.Checkpoints[2]);
        (await _log.VerifyAsync()).Problems.Single().Code.ShouldBe("ledger.checkpoint-order");
    }

    [Fact]
    public async Task Another_log_s_head_is_a_problem_of_its_own()
    {
        using var other = new Assay.Ledger.Checkpoints.LogSigner("elsewhere", new byte[32]);
        _log.Heads.Add(new KnownHead("a letter", other.Sign(3, Digest.Of("x"))));
        (await _log.VerifyAsync()).Problems.Single().Place!.File.ShouldBe("a letter");
    }

    [Fact]
    public async Task A_log_with_faults_everywhere_names_the_first()
    {
        for (var at = 4; at < TamperedLog.Records; at++) _log.Change(at, bytes => Flip(bytes, 30));
        var verification = await _log.VerifyAsync();
        Names(verification, 4, "ledger.leaf-hash");
        verification.FaultyRecords.ShouldBe(TamperedLog.Records - 4);
    }

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= (byte)(1 << (at % 8));
        return bytes;
    }

    private void Names(LogVerification verification, int index, string code)
    {
        verification.Holds.ShouldBeFalse();
        verification.FirstFault!.Index.ShouldBe(index);
        verification.FirstFault.Reason.Code.ShouldBe(code);
        verification.Problems[0].Message.ShouldStartWith($"Record {index}");
        if (index < _ledger.Store.Envelopes.Count && code != "ledger.index") verification.Problems[0].Message.ShouldContain(verification.FirstFault.Id!);
    }
}
