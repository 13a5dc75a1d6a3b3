using Assay.Ledger.Store;
using Assay.Ledger.Verification;

namespace Foundation.Tests.Ledger.Verification;

public sealed class StoreSnapshotTests
{
    [Fact]
    public async Task A_log_that_grows_while_it_is_verified_holds_as_it_was()
    {
        using var ledger = await TamperedLog.LedgerAsync();
        var source = LogSource.Of(ledger.Store, ledger.LogSigner.VerifierKey);
        var verification = await LogVerifier.VerifyAsync(source with { Leaves = Growing(source.Leaves, ledger) });
        verification.Problems.ShouldBeEmpty();
        verification.Derived.Size.ShouldBe(TamperedLog.Records);
        (await LogVerifier.VerifyAsync(LogSource.Of(ledger.Store, ledger.LogSigner.VerifierKey))).Derived.Size.ShouldBe(2 * TamperedLog.Records);
    }

    [Fact]
    public async Task An_older_checkpoint_put_behind_the_newest_does_not_hide_that_records_are_gone()
    {
        using var ledger = await TamperedLog.LedgerAsync();
        ledger.Store.Envelopes.RemoveRange(16, 4);
        ledger.Store.Nodes.RemoveAll(node => (node.Index + 1) << node.Level > 16);
        ledger.Store.Checkpoints.Add(ledger.Store.Checkpoints[5]);
        var verification = await LogVerifier.VerifyAsync(LogSource.Of(ledger.Store, ledger.LogSigner.VerifierKey));
        verification.Problems.Select(problem => problem.Code).ShouldContain("ledger.truncated");
    }

    private static async IAsyncEnumerable<StoredEnvelope> Growing(IAsyncEnumerable<StoredEnvelope> leaves, SomeLedger ledger)
    {
        await foreach (var leaf in leaves)
        {
            await ledger.Book.AppendAsync([SomeLedger.Draft($"meanwhile {leaf.Index}")]);
            yield return leaf;
        }
    }
}
